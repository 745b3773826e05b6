# Первый экран
home-orders = Мои заказы
home-help = Помощь
