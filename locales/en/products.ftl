# Products, stock and prices in the staff's chat

error-colour-unknown = We do not know the colour “{ $colour }”. Name it more simply, as “blue”, or add its code: { $colour } #2f66c8.
error-sizes-invalid = We could not read the sizes: “{ $sizes }”. For example: S, M, L, or 36-41, or S 3, M 5 with the stock. A size has up to 20 characters, and there are up to 60.
error-category-unknown = There is no category “{ $name }”.
error-offer-unknown = No such SKU or number: { $ref }.
error-offer-unclear = This product has { $count } { $count ->
    [one] variant
   *[other] variants
}; name the SKU: { $skus }.
error-status-invalid = This does not tell whether it can be had. For example: in stock, on order, sold out.
