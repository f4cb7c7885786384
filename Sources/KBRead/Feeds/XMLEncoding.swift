/// The encoding that an XML declaration names.
enum XMLEncoding {
  static func declared(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard head.hasPrefix("<?xml"), let key = head.firstRange(of: "encoding=") else { return nil }
    return String(head[key.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" })
  }
}
