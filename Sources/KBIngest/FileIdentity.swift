import Glibc

/// Which file a path leads to, through symbolic links: the same for two paths to one file.
struct FileIdentity: Hashable {
  private let device: UInt
  private let inode: UInt
  /// The file type bits of `st_mode`.
  private let type: mode_t

  /// Nil where there is no such file or it may not be looked at (`errno`).
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode, type) = (UInt(status.st_dev), UInt(status.st_ino), status.st_mode & S_IFMT)
  }

  var isFolder: Bool { type == S_IFDIR }
}
