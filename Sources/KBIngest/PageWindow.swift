import KBModel
import KBRead

/// Files that are read ahead of their turn, so that the pages of one outlet among them can be compared.
///
/// Which files make a window depends on their order and sizes alone. So a page gives the same text whatever the number of
/// workers, and wherever an earlier run was cut off: pages that are stored already are read too, unless all pages of
/// the window are.
struct PageWindow {
  /// What stands at a place in the input.
  enum Entry {
    case problem(InputError, isMissing: Bool)
    case file(InputFile)
    /// Its bytes are known.
    case known
    /// Too large to be held before its turn, or standard input.
    case later(String)
  }

  /// Files in a window, and bytes of them: what may be held twice, not a measurement.
  static let mostPages = 256
  static let mostBytes = 32 << 20
  /// A page with a longer text is not compared but read at its turn.
  private static let longestText = 256 << 10

  private let limits: ReadLimits
  private(set) var entries: [Entry] = []
  private var byteCount = 0
  /// The pages that were read, in their order; those whose bytes are known are for comparison only.
  private var pages: [(file: InputFile, article: Article)] = []
  /// Known pages before the first new one.
  private var unreadPages: [InputFile] = []
  private var hasNewPage = false

  /// Nothing is read ahead of a pipe, which may keep its reader waiting for as long as it likes.
  private var endsWithPipe = false

  var isFull: Bool {
    endsWithPipe || entries.count >= Self.mostPages || byteCount >= Self.mostBytes
  }

  init(limits: ReadLimits) { self.limits = limits }

  /// - Parameter isKnown: true for a file that need not be read, by the SHA-256 of its bytes.
  mutating func add(
    _ element: InputPaths.Element, isKnown: (_ path: String, _ sha256: String) -> Bool
  ) {
    switch element {
    case .problem(let problem, let isMissing):
      entries.append(.problem(problem, isMissing: isMissing))
    case .file(let path):
      guard let size = InputFile.size(path) else {
        endsWithPipe = true
        return entries.append(.later(path))
      }
      guard size <= InputFile.largestInMemory else { return entries.append(.later(path)) }
      byteCount += size
      add(path, isKnown: isKnown)
    }
  }

  private mutating func add(_ path: String, isKnown: (String, String) -> Bool) {
    do throws(SystemError) {
      let file = try InputFile(path, limits: limits)
      let isKnown = isKnown(path, file.sha256)
      if !isKnown, file.isPage { hasNewPage = true }
      guard file.isPage else { return entries.append(isKnown ? .known : .file(file)) }
      guard hasNewPage else {
        unreadPages.append(file)
        return entries.append(.known)
      }
      for page in unreadPages { _ = read(page) }
      unreadPages = []
      let isHeld = read(file)
      entries.append(isKnown ? .known : isHeld ? .file(file) : .later(path))
    } catch {
      let problem = InputError(path: path, problem: error.words)
      entries.append(.problem(problem, isMissing: error.isMissing))
    }
  }

  /// Reads a page; false where its text is too long to be held.
  private mutating func read(_ file: InputFile) -> Bool {
    guard let article = file.page() else { return true }
    guard article.text.utf8.count <= Self.longestText else { return false }
    pages.append((file, article))
    return true
  }

  /// Takes out what the pages of an outlet repeat, when the window is complete.
  mutating func compare() {
    let articles = RepeatedLines.removed(from: pages.map(\.article))
    for (page, article) in zip(pages, articles) { page.file.replacePage(with: article) }
    pages = []
  }
}
