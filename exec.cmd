@rem The commands in package.json begin with exec, so that on Unix a stop reaches Node itself. Windows has no such word but this one.
@%*
