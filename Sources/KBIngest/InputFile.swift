import Glibc
import KBModel
import KBRead
import KBText

/// The articles and problems of one file in their order.
///
/// A small file, a pipe and standard input are held in memory. Of a large file, only what its kind needs is: one line of
/// JSON Lines, one record of a WARC.
final class InputFile {
  /// Of all its bytes, lower-case hexadecimal.
  let sha256: String
  private let path: String
  private let isEmpty: Bool
  private var stream: ArticleStream
  private var isUntouched = true
  /// What was read and is next.
  private var results: [ReadResult] = []
  /// Of a large file.
  private let descriptor: Int32?

  /// Below it, a second pass over the file would cost more than the memory is worth: a choice, not a measurement.
  static let largestInMemory = 16 << 20

  /// - Parameters:
  ///   - path: of the file, or `-` for standard input.
  ///   - largestInMemory: bytes of the largest file that is read at once.
  init(
    _ path: String, limits: ReadLimits = ReadLimits(),
    largestInMemory: Int = InputFile.largestInMemory
  ) throws(SystemError) {
    self.path = path
    if let descriptor = Self.openLarge(path, above: largestInMemory) {
      do throws(SystemError) {
        sha256 = try Self.digest(descriptor)
      } catch {
        close(descriptor)
        throw error
      }
      isEmpty = false
      stream = ArticleStream(descriptor: descriptor, path: path, limits: limits)
      self.descriptor = descriptor
    } else {
      let bytes = try FileBytes.read(path)
      sha256 = SHA256.hexadecimal(bytes)
      isEmpty = bytes.isEmpty
      stream = ArticleStream(bytes, path: path, limits: limits)
      descriptor = nil
    }
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Of a large file; 0 for one that was read at once.
  var bytesRead: Int { descriptor.map { Int(lseek($0, 0, SEEK_CUR)) } ?? 0 }

  /// True where it holds one page, also inside gzip.
  var isPage: Bool { stream.kind == .html }

  /// The article of a page, read before `next` asks for it; nil where there is none in it.
  func page() -> Article? {
    guard isUntouched, let result = stream.next() else { return nil }
    isUntouched = false
    results = [result]
    if case .article(let article) = result { return article }
    return nil
  }

  /// What `next` is to give for a page that was read; nil where nothing is left of its article.
  func replacePage(with article: Article?) { results = [.compared(article, path: path)] }

  /// Nil at the end; at least one article or problem stands before it.
  func next() -> InputReader.Element? {
    let wasUntouched = isUntouched
    isUntouched = false
    if isEmpty { return wasUntouched ? problem("an empty file") : nil }
    if results.isEmpty { results = nextResults().reversed() }
    switch results.popLast() {
    case .article(var article):
      if article.sha256 == nil { article.sha256 = sha256 }
      return .article(article)
    case .problem(let problem): return .problem(problem, isMissing: false)
    case nil: return wasUntouched ? problem("no article found") : nil
    }
  }

  /// One result; of an archive so many that the pages of one outlet among them can be compared.
  private func nextResults() -> [ReadResult] {
    guard stream.kind == .warc else { return stream.next().map { [$0] } ?? [] }
    var window: [ReadResult] = []
    var byteCount = 0
    while window.count < PageWindow.mostPages, byteCount < PageWindow.mostBytes,
      let result = stream.next()
    {
      if case .article(let article) = result { byteCount += article.text.utf8.count }
      window.append(result)
    }
    return ReadResult.compared(window, path: path)
  }

  private func problem(_ words: String) -> InputReader.Element {
    .problem(InputError(path: path, problem: words), isMissing: false)
  }

  /// Bytes of a regular file; nil for what is none, as standard input, or is not there.
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// Opens a regular file of more than `size` bytes; nil for every other, also for one that is not there.
  private static func openLarge(_ path: String, above largest: Int) -> Int32? {
    guard let size = size(path), size > largest else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Of the whole file, which is then at its beginning again.
  private static func digest(_ descriptor: Int32) throws(SystemError) -> String {
    var digest = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError()
      }
      guard count > 0 else { break }
      digest.update(count == buffer.count ? buffer : Array(buffer[..<count]))
    }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemError() }
    return digest.hexadecimal()
  }
}
