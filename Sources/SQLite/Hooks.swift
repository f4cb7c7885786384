/// What SQLite calls back while a connection's statements are compiled and run.
final class Hooks {
  var authorizer: ((Access) -> Decision)?
  var shouldGoOn: (() -> Bool)?
  /// Steps of SQLite's machine between two calls of `shouldGoOn`.
  var stride = 10_000
}
