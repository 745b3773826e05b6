# The shop’s own pages, for its owner
error-pages-full = There are { $most } pages already, and no room for more. Delete those you do not need.
error-page-exists = There is a page with the address “{ $slug }” already. Choose another, for example delivery.
