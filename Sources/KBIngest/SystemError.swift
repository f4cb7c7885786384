public import Glibc

/// What the operating system refused, by its `errno`.
public struct SystemError: Error, Equatable, Sendable {
  public let code: Int32

  public init(_ code: Int32 = errno) { self.code = code }

  /// The file is not there, or may not be read.
  public var isMissing: Bool { [ENOENT, ENOTDIR, EACCES, EPERM, ELOOP].contains(code) }

  /// `no such file or folder`, `permission denied`.
  public var words: String {
    switch code {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case ELOOP: "symbolic links lead in a circle"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}
