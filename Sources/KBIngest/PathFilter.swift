/// Which files a command is to read, of those that its arguments lead to: `--include` and `--exclude`.
///
/// A pattern (`*`, `?`, `[a-z]`) without `/` is the name of a file or folder at any depth, one with `/` a path from the
/// folder that was named; a `/` behind it means folders only. A file is read where one of `include` fits, if there are
/// any, and none of `exclude`; a folder that `exclude` fits is not walked. Standard input is always read.
public struct PathFilter: Equatable, Sendable {
  private let include: [GlobPattern]
  private let exclude: [GlobPattern]

  /// Lets everything through where both are empty.
  public init(include: [String] = [], exclude: [String] = []) {
    self.include = include.map { GlobPattern($0) }
    self.exclude = exclude.map { GlobPattern($0) }
  }

  var isEmpty: Bool { include.isEmpty && exclude.isEmpty }

  /// - Parameter path: from the folder that was named, or the name of a file as typed.
  func allowsFile(_ path: Substring) -> Bool {
    guard !exclude.contains(where: { $0.matches(path, isFolder: false) }) else { return false }
    return include.isEmpty || include.contains { $0.matches(path, isFolder: false) }
  }

  func allowsFolder(_ path: Substring) -> Bool {
    !exclude.contains { $0.matches(path, isFolder: true) }
  }
}
