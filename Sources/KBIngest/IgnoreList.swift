import Glibc

/// The `.kbignore` of a folder: what lies beneath it and is not to be read.
///
/// One pattern of the shell (`*`, `?`, `[a-z]`) a line, `#` begins a comment. A pattern without `/` is the name of a file or
/// folder at any depth, one with `/` a path from this folder; a `/` behind it means folders only.
struct IgnoreList {
  private struct Pattern {
    var text: String
    var isPath: Bool
    var isForFolders: Bool
  }

  private let folder: String
  private let patterns: [Pattern]

  /// Nil where the folder has no such list.
  init?(of folder: String) {
    guard let bytes = try? FileBytes.read(folder + "/.kbignore") else { return nil }
    self.folder = folder
    patterns = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap
    { line in
      var text = Substring(line)
      while text.last?.isWhitespace == true { text.removeLast() }
      guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
      let isForFolders = text.hasSuffix("/")
      if isForFolders { text.removeLast() }
      let isPath = text.contains("/")
      if text.hasPrefix("/") { text.removeFirst() }
      return Pattern(text: String(text), isPath: isPath, isForFolders: isForFolders)
    }
  }

  /// True where `path`, which begins with the folder's own, is to be left out.
  func holds(_ path: String, isFolder: Bool) -> Bool {
    let inside = path.dropFirst(folder.count).drop { $0 == "/" }
    let name = inside.split(separator: "/").last ?? inside
    return patterns.contains { pattern in
      (isFolder || !pattern.isForFolders)
        && fnmatch(pattern.text, String(pattern.isPath ? inside : name), FNM_PATHNAME) == 0
    }
  }
}
