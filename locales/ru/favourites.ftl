# Избранное.

favourite-removed = Убрано из избранного: { $title }
undo = Вернуть
favourites-empty-title = В избранном пока пусто
favourites-empty-text = Нажмите на сердечко у товара, и он будет ждать вас здесь.
