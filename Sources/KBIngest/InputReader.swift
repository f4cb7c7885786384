import KBModel
import KBRead

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
  private let limits: ReadLimits
  private var position = 0
  /// Bytes of each file, of all, and of those before the one whose turn it is.
  private let sizes: [Int]
  private let byteCount: Int
  private var bytesBefore = 0
  /// The files whose turn it is, last first.
  private var entries: [PageWindow.Entry] = []
  /// Those behind them, a file more with each step, so that whoever waits for articles is never kept waiting for many.
  private var ahead: PageWindow
  private var aheadPosition = 0
  /// The file that is being read.
  private var file: InputFile?
  /// What `next` returns: read ahead, so that the end of a file is known with its last article.
  private var upcoming: Element?
  /// True for a file that need not be read, by the SHA-256 of its bytes.
  private let isKnown: (_ path: String, _ sha256: String) -> Bool

  init(
    _ paths: [String], filter: PathFilter = PathFilter(), limits: ReadLimits = ReadLimits(),
    isKnown: @escaping (_ path: String, _ sha256: String) -> Bool = { _, _ in false }
  ) {
    self.paths = InputPaths(paths, filter: filter).elements
    self.isKnown = isKnown
    self.limits = limits
    ahead = PageWindow(limits: limits)
    sizes = self.paths.map { if case .file(let path) = $0 { InputFile.size(path) ?? 0 } else { 0 } }
    byteCount = sizes.reduce(0, +)
  }

  /// Files named and found, before any is read.
  var fileCount: Int { paths.count }

  /// Files read to the end.
  var filesRead: Int { upcoming == nil ? position : position - 1 }

  /// The share of the bytes of all files that was read, 0 to 1; nil where there is no size, as of standard input.
  var fractionRead: Double? {
    guard byteCount > 0 else { return nil }
    let ofFile = position == 0 ? 0 : upcoming == nil ? sizes[position - 1] : file?.bytesRead ?? 0
    return Double(bytesBefore + ofFile) / Double(byteCount)
  }

  /// The next article or problem; nil at the end.
  mutating func next() -> Element? {
    while upcoming == nil, position < paths.count {
      if entries.isEmpty { turnWindow() }
      guard let entry = entries.popLast() else { break }
      if position > 0 { bytesBefore += sizes[position - 1] }
      position += 1
      open(entry)
    }
    readAhead()
    let element = upcoming
    advance()
    return element
  }

  private mutating func turnWindow() {
    while readAhead() {}
    ahead.compare()
    entries = ahead.entries.reversed()
    ahead = PageWindow(limits: limits)
  }

  /// Takes one more file into the window; false where it is full or there is none.
  @discardableResult
  private mutating func readAhead() -> Bool {
    guard aheadPosition < paths.count, !ahead.isFull else { return false }
    ahead.add(paths[aheadPosition], isKnown: isKnown)
    aheadPosition += 1
    return true
  }

  private mutating func advance() {
    upcoming = file?.next()
    if upcoming == nil { file = nil }
  }

  private mutating func open(_ entry: PageWindow.Entry) {
    switch entry {
    case .problem(let problem, let isMissing): upcoming = .problem(problem, isMissing: isMissing)
    case .known: upcoming = .skipped
    case .file(let file): begin(file)
    case .later(let path):
      do throws(SystemError) {
        let file = try InputFile(path, limits: limits)
        if isKnown(path, file.sha256) { upcoming = .skipped } else { begin(file) }
      } catch {
        let problem = InputError(path: path, problem: error.words)
        upcoming = .problem(problem, isMissing: error.isMissing)
      }
    }
  }

  private mutating func begin(_ file: InputFile) {
    self.file = file
    advance()
  }
}
