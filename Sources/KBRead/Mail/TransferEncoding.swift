import KBText

/// The encodings that carry bytes through mail (RFC 2045).
enum TransferEncoding {
  /// Characters outside of the alphabet are passed over.
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 3 / 4)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in text {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var i = text.startIndex
    while i < text.endIndex {
      guard text[i] == UInt8(ascii: "=") else {
        result.append(text[i])
        i += 1
        continue
      }
      if i + 1 < text.endIndex, text[i + 1] == 10 {
        i += 2
      } else if i + 2 < text.endIndex, text[i + 1] == 13, text[i + 2] == 10 {
        i += 3
      } else if i + 2 < text.endIndex, let high = hexadecimal(text[i + 1]),
        let low = hexadecimal(text[i + 2])
      {
        result.append(high << 4 | low)
        i += 3
      } else {
        result.append(text[i])
        i += 1
      }
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}

/// Words of headers that are not ASCII: `=?utf-8?Q?Caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var followsWord = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let word = decodedWord(rest[start.lowerBound...]) else {
        result += before + "=?"
        rest = rest[start.upperBound...]
        followsWord = false
        continue
      }
      // White space between two words is not part of the text.
      if !(followsWord && before.allSatisfy(\.isWhitespace)) { result += before }
      result += word.text
      rest = rest[word.end...]
      followsWord = true
    }
    return result + rest
  }

  private static func decodedWord(_ text: Substring) -> (text: String, end: String.Index)? {
    let parts = text.dropFirst(2).split(
      separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let end = parts[2].firstRange(of: "?=") else { return nil }
    let payload = Array(parts[2][..<end.lowerBound].utf8)
    let bytes: [UInt8]
    switch parts[1] {
    case "B", "b": bytes = TransferEncoding.base64(payload[...])
    case "Q", "q":
      bytes = TransferEncoding.quotedPrintable(
        payload.map { $0 == UInt8(ascii: "_") ? 32 : $0 }[...])
    default: return nil
    }
    return (
      String(decoding: TextDecoder.utf8(bytes, declared: String(parts[0])), as: UTF8.self),
      end.upperBound
    )
  }
}
