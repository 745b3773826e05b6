# Favourites.

favourite-removed = Removed from favourites: { $title }
undo = Undo
favourites-empty-title = No favourites yet
favourites-empty-text = Tap the heart on a product and it will wait for you here.
