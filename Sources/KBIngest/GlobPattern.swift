import Glibc

/// One pattern of the shell (`*`, `?`, `[a-z]`) for files beneath a folder.
///
/// Without `/` it is the name of a file or folder at any depth, with `/` a path from that folder; a `/` behind it means
/// folders only.
struct GlobPattern: Equatable, Sendable {
  private let text: String
  private let isPath: Bool
  private let isForFolders: Bool

  init(_ pattern: some StringProtocol) {
    var text = Substring(pattern)
    isForFolders = text.hasSuffix("/")
    if isForFolders { text.removeLast() }
    isPath = text.contains("/")
    if text.hasPrefix("/") { text.removeFirst() }
    self.text = String(text)
  }

  /// - Parameter path: from the folder, without `/` before it.
  func matches(_ path: Substring, isFolder: Bool) -> Bool {
    guard isFolder || !isForFolders else { return false }
    let subject = isPath ? path : path.split(separator: "/").last ?? path
    return fnmatch(text, String(subject), FNM_PATHNAME) == 0
  }
}
