private import CData
import KBText

/// A numbered step of the schema: a file of `migrations/`.
public struct Migration: Sendable {
  /// The number that the name begins with.
  public let version: Int
  /// `0001_init`.
  public let name: String
  public let sql: String
  /// Of the text, lower-case hexadecimal.
  public let sha256: String

  public init(name: String, sql: String) {
    self.version = Int(name.prefix { $0 != "_" }) ?? 0
    self.name = name
    self.sql = sql
    self.sha256 = SHA256.hexadecimal(Array(sql.utf8))
  }

  /// Those compiled in, in order.
  public static let all: [Migration] = (0..<kb_migrations_count).map { index in
    let file = kb_migrations[index]
    return Migration(
      name: String(cString: file.name),
      sql: String(
        decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self))
  }
}
