# Promo codes for staff: what is wrong and how to write it
error-promo-invalid = { $field ->
    [code] This is no code: it takes 2 to 32 letters and digits without spaces, for example SUMMER10.
    [kind] It does not say which discount. Write it after the code: 10%, 500 or “free delivery”.
    [percent] A discount in percent is a whole number from 1 to 100, for example 10%.
    [value] This discount is not right. Write it like this: 10% or 500.
    [endsAt] The code ends before it begins. Correct one of the dates.
   *[other] The promo code is not right. For example: SUMMER10 10% from 3000 until 31.08
}
error-promo-exists = There is a promo code { $code } already. Change it or think of another one.
error-promo-unread = This cannot be read: “{ $typed }”. For example: SUMMER 10% from 3000 until 31.08 once
error-promo-in-use = There are orders with { $code }, so it cannot be deleted. Switch it off: customers can no longer use it then.
