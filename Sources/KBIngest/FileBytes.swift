import Glibc

/// Reads whole files.
public enum FileBytes {
  /// More than this is not an article and not a list of them: a file of 4 GiB would not fit in memory thrice.
  private static let largest = 2 << 30

  /// The bytes of the file at `path`, or of standard input for `-`.
  public static func read(_ path: String) throws(SystemError) -> [UInt8] {
    guard path != "-" else { return try read(descriptor: STDIN_FILENO, expecting: 0) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError() }
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemError(EISDIR) }
    return try read(descriptor: descriptor, expecting: Int(status.st_size))
  }

  /// Reads to the end; the size is only a guess, as files grow and pipes have none.
  private static func read(descriptor: Int32, expecting size: Int) throws(SystemError) -> [UInt8] {
    guard size <= largest else { throw SystemError(EFBIG) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 1 << 16), 1 << 22))
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError()
      }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= largest else { throw SystemError(EFBIG) }
      bytes += chunk[..<count]
    }
  }
}
