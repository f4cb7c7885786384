/// The `.kbignore` of a folder: what lies beneath it and is not to be read.
///
/// One `GlobPattern` a line, `#` begins a comment.
struct IgnoreList {
  private let folder: String
  private let patterns: [GlobPattern]

  /// Nil where the folder has no such list.
  init?(of folder: String) {
    guard let bytes = try? FileBytes.read(folder + "/.kbignore") else { return nil }
    self.folder = folder
    patterns = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap
    { line in
      var text = Substring(line)
      while text.last?.isWhitespace == true { text.removeLast() }
      return text.isEmpty || text.hasPrefix("#") ? nil : GlobPattern(text)
    }
  }

  /// True where `path`, which begins with the folder's own, is to be left out.
  func holds(_ path: String, isFolder: Bool) -> Bool {
    let inside = path.dropFirst(folder.count).drop { $0 == "/" }
    return patterns.contains { $0.matches(inside, isFolder: isFolder) }
  }
}
