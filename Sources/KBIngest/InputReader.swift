import KBModel
import KBRead
import KBText

/// The articles of the files that the arguments of a command name, one after the other.
struct InputReader {
  /// What stands next in the input.
  enum Element: Sendable {
    case article(Article)
    /// Something is wrong with the input; `isMissing`: it is not there or cannot be read.
    case problem(InputError, isMissing: Bool)
    /// A file with this SHA-256 was left out.
    case skipped
  }

  private let paths: [InputPaths.Element]
  private var position = 0
  /// What the current file holds and was not returned yet, last first.
  private var waiting: [Element] = []
  private let reader = ArticleReader()
  /// True for a file that need not be read, by the SHA-256 of its bytes.
  private let isKnown: (_ path: String, _ sha256: String) -> Bool

  init(
    _ paths: [String], filter: PathFilter = PathFilter(),
    isKnown: @escaping (_ path: String, _ sha256: String) -> Bool = { _, _ in false }
  ) {
    self.paths = InputPaths(paths, filter: filter).elements
    self.isKnown = isKnown
  }

  /// Files named and found, before any is read.
  var fileCount: Int { paths.count }

  /// Files read to the end.
  var filesRead: Int { waiting.isEmpty ? position : position - 1 }

  /// The next article or problem; nil at the end.
  mutating func next() -> Element? {
    while waiting.isEmpty, position < paths.count {
      position += 1
      read(paths[position - 1])
    }
    return waiting.popLast()
  }

  private mutating func read(_ element: InputPaths.Element) {
    switch element {
    case .problem(let problem, let isMissing): waiting = [.problem(problem, isMissing: isMissing)]
    case .file(let path):
      do throws(SystemError) {
        let bytes = try FileBytes.read(path)
        read(bytes, path: path)
      } catch {
        let problem = InputError(path: path, problem: error.words)
        waiting = [.problem(problem, isMissing: error.isMissing)]
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], path: String) {
    guard !bytes.isEmpty else {
      waiting = [.problem(InputError(path: path, problem: "an empty file"), isMissing: false)]
      return
    }
    let digest = SHA256.hexadecimal(bytes)
    guard !isKnown(path, digest) else {
      waiting = [.skipped]
      return
    }
    var found: [Element] = []
    reader.read(bytes, path: path) { result in
      switch result {
      case .article(var article):
        if article.sha256 == nil { article.sha256 = digest }
        found.append(.article(article))
      case .problem(let problem): found.append(.problem(problem, isMissing: false))
      }
    }
    if found.isEmpty {
      found = [.problem(InputError(path: path, problem: "no article found"), isMissing: false)]
    }
    waiting = found.reversed()
  }
}
