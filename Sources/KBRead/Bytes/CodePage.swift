import Glibc

/// Converts texts from other encodings than UTF-8 and UTF-16.
enum CodePage {
  /// In Windows-1252 every byte but five is a character: what texts of unknown encoding are read as.
  static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case 0x80...0x9F: result.append(scalar: controls[Int(byte) - 0x80])
      case 0xA0...: result.append(scalar: UInt32(byte))
      default: result.append(byte)
      }
    }
    return result
  }

  /// Text in the encoding of that name, by the C library's `iconv`; nil where it does not know the name.
  ///
  /// Bytes that have no meaning become U+FFFD.
  static func utf8(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    let name = name.lowercased()
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "/") })
    else { return nil }
    if latinNames.contains(name) { return windows1252(bytes) }
    // GBK and its kin are read as the encoding that contains them, as the WHATWG Encoding Standard has it.
    let converter = iconv_open(
      "UTF-8", ["gb2312", "gbk", "x-gbk"].contains(name) ? "gb18030" : name)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var result: [UInt8] = []
    var output = [CChar](repeating: 0, count: 1 << 14)
    input.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        var status = 0
        let written = output.withUnsafeMutableBufferPointer { target in
          var free = target.baseAddress
          var room = target.count
          status = iconv(converter, &next, &left, &free, &room)
          return target.count - room
        }
        result += output[..<written].map { UInt8(bitPattern: $0) }
        if status == -1, errno != E2BIG {
          result.append(scalar: 0xFFFD)
          next = next.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return result
  }

  /// Names for which pages are read as Windows-1252 (WHATWG Encoding Standard).
  private static let latinNames: Set<String> = [
    "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252",
    "us-ascii", "ascii",
  ]

  private static let controls: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

extension [UInt8] {
  /// Appends the UTF-8 of `scalar`; U+FFFD for what is no scalar.
  mutating func append(scalar value: UInt32) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
