private import CData

/// A list of `CData/lists`: lines of tab-separated columns; lines that begin with `#` are its source and comments.
public enum DataList {
  /// The rows of the list `name`, split at tabs, in order. O(n); callers keep what they build from it.
  ///
  /// A name that is not compiled in is our own mistake and traps.
  public static func rows(_ name: String) -> [[String]] {
    let text = String(decoding: bytes(name), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The bytes of the list `name`, in place, valid for the life of the process.
  public static func bytes(_ name: String) -> UnsafeBufferPointer<UInt8> {
    for i in 0..<kb_lists_count where String(cString: kb_lists[i].name) == name {
      return UnsafeBufferPointer(start: kb_lists[i].bytes, count: kb_lists[i].count)
    }
    preconditionFailure("no list \(name) in CData/lists.c")
  }
}
