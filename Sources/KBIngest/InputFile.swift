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
  /// Of a large file.
  private let descriptor: Int32?

  /// Below it, a second pass over the file would cost more than the memory is worth: a choice, not a measurement.
  private static let largestInMemory = 16 << 20

  /// - Parameters:
  ///   - path: of the file, or `-` for standard input.
  ///   - largestInMemory: bytes of the largest file that is read at once.
  init(_ path: String, largestInMemory: Int = InputFile.largestInMemory) throws(SystemError) {
    self.path = path
    if let descriptor = Self.openLarge(path, above: largestInMemory) {
      do throws(SystemError) {
        sha256 = try Self.digest(descriptor)
      } catch {
        close(descriptor)
        throw error
      }
      isEmpty = false
      stream = ArticleStream(descriptor: descriptor, path: path)
      self.descriptor = descriptor
    } else {
      let bytes = try FileBytes.read(path)
      sha256 = SHA256.hexadecimal(bytes)
      isEmpty = bytes.isEmpty
      stream = ArticleStream(bytes, path: path)
      descriptor = nil
    }
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Nil at the end; at least one article or problem stands before it.
  func next() -> InputReader.Element? {
    let wasUntouched = isUntouched
    isUntouched = false
    if isEmpty { return wasUntouched ? problem("an empty file") : nil }
    switch stream.next() {
    case .article(var article):
      if article.sha256 == nil { article.sha256 = sha256 }
      return .article(article)
    case .problem(let problem): return .problem(problem, isMissing: false)
    case nil: return wasUntouched ? problem("no article found") : nil
    }
  }

  private func problem(_ words: String) -> InputReader.Element {
    .problem(InputError(path: path, problem: words), isMissing: false)
  }

  /// Opens a regular file of more than `size` bytes; nil for every other, also for one that is not there.
  private static func openLarge(_ path: String, above size: Int) -> Int32? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) > size
    else { return nil }
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
