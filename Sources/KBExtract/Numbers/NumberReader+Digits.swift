import KBLexicon
import KBText

extension NumberReader {
  /// Digits at the beginning of a token.
  struct Digits {
    var value: Double
    /// Byte behind the last digit.
    var end: Int
    /// Digits before the point.
    var wholeCount: Int
    var hasSeparator: Bool
  }

  /// The digits that begin at the byte `start`, nil for `06:18`, `1.2.3` and groups that are no thousands.
  func digits(from start: Int, to end: Int) -> Digits? {
    let bytes = text.utf8.span
    var offset = start
    var (mantissa, fraction, wholeCount) = (0.0, 0, 0)
    var (points, commas, group) = (0, 0, 0)
    while offset < end {
      let byte = bytes[offset]
      if byte.isASCIIDigit {
        mantissa = mantissa * 10 + Double(byte - 48)
        if points > 0 { fraction += 1 } else { wholeCount += 1 }
        group += 1
      } else if byte == UInt8(ascii: ","), offset + 1 < end, bytes[offset + 1].isASCIIDigit {
        if points > 0 || (commas > 0 && group != 3 && group != 2) || group > 3 { return nil }
        commas += 1
        group = 0
      } else if byte == UInt8(ascii: "."), offset + 1 < end, bytes[offset + 1].isASCIIDigit {
        if commas > 0 && group != 3 { return nil }
        points += 1
        group = 0
      } else if byte == UInt8(ascii: ":"), offset + 1 < end, bytes[offset + 1].isASCIIDigit {
        return nil
      } else {
        break
      }
      offset += 1
    }
    if commas > 0, points == 0, group != 3 { return nil }
    if points > 1 {
      // 1.200.000: points between thousands
      guard group == 3, commas == 0 else { return nil }
      fraction = 0
    }
    guard wholeCount <= 18 else { return nil }
    return Digits(
      value: mantissa / Self.power(fraction), end: offset, wholeCount: wholeCount,
      hasSeparator: points + commas > 0)
  }

  static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(exponent, 22) { power *= 10 }
    return power
  }

  /// `816 000`, `1 414 021 100`: more groups of three digits behind the token `i`.
  ///
  /// One group alone counts where it is 000 or stands behind a narrow or no-break space.
  func spacedGroups(after i: Int, first: Digits) -> (value: Double, end: Int)? {
    guard first.wholeCount <= 3, !first.hasSeparator, first.end == text.tokens[i].range.end else {
      return nil
    }
    var value = first.value
    var next = i + 1
    var isCertain = false
    while next < text.count, text.tokens[next].kind == .number, text.tokens[next].spaceBefore {
      let range = text.tokens[next].range
      guard range.byteCount == 3, let group = digits(from: range.start, to: range.end),
        group.end == range.end
      else { break }
      if group.value == 0 || text.utf8[range.start - 1] >= 0x80 { isCertain = true }
      value = value * 1000 + group.value
      next += 1
    }
    guard next > i + 1, isCertain || next > i + 2 else { return nil }
    return (value, next)
  }

  /// `1/4`, and `10 1/2` behind a whole number: the fraction that begins at the token `i`.
  func slashFraction(at i: Int) -> (value: Double, end: Int)? {
    guard i + 2 < text.count, text.isMark(i + 1, "/"), text.tokens[i].kind == .number,
      text.tokens[i + 2].kind == .number, !text.spaceBefore(i + 1), !text.spaceBefore(i + 2),
      !(text.isMark(i + 3, "/") && !text.spaceBefore(i + 3))
    else { return nil }
    let (upper, lower) = (text.tokens[i].range, text.tokens[i + 2].range)
    guard let numerator = digits(from: upper.start, to: upper.end), numerator.end == upper.end,
      let denominator = digits(from: lower.start, to: lower.end), denominator.end == lower.end,
      numerator.value > 0, numerator.value < denominator.value
    else { return nil }
    switch denominator.value {
    case 2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100:
      return (numerator.value / denominator.value, i + 3)
    default: return nil
    }
  }

  /// `½`, `¾`, `⅓`: the value of the token, where it is one.
  func vulgarFraction(at i: Int) -> Double? {
    guard i < text.count, text.tokens[i].kind == .symbol, text.byte(i) >= 0xC2 else { return nil }
    switch text.utf8.span.scalar(at: text.tokens[i].range.start).value {
    case 0xBC: return 0.25
    case 0xBD: return 0.5
    case 0xBE: return 0.75
    case 0x2153: return 1.0 / 3
    case 0x2154: return 2.0 / 3
    case 0x2155: return 0.2
    case 0x215B: return 0.125
    case 0x215C: return 0.375
    case 0x215D: return 0.625
    case 0x215E: return 0.875
    default: return nil
    }
  }

  /// What letters glued to digits multiply by: `10k`, `1.2m`, `$17.1bn`; nil for units and what is none.
  ///
  /// - Parameters:
  ///   - isMoney: a currency sign stands before; then `m`, `b` and `t` are millions, billions and trillions.
  ///   - hasPoint: the digits have decimals; then `573.15K` is a temperature unless it is money.
  func gluedMagnitude(_ range: TextRange, isMoney: Bool, hasPoint: Bool = false, before next: Int)
    -> Double?
  {
    let bytes = text.utf8.span.extracting(range.offsets)
    if range.byteCount == 1 {
      switch bytes[0] {
      case UInt8(ascii: "k"): return 1e3
      case UInt8(ascii: "K"): return hasPoint && !isMoney ? nil : 1e3
      case UInt8(ascii: "M"): return 1e6
      case UInt8(ascii: "m"): return isMoney || countsPlural(next) ? 1e6 : nil
      case UInt8(ascii: "B"), UInt8(ascii: "b"): return 1e9
      case UInt8(ascii: "T"): return 1e12
      case UInt8(ascii: "t"): return isMoney ? 1e12 : nil
      default: return nil
      }
    }
    guard let index = text.magnitude(range) else { return nil }
    return index
  }

  /// A lower-case plural follows, so that `1.2m` counts something.
  private func countsPlural(_ i: Int) -> Bool {
    guard text.isLowercase(i) else { return false }
    let range = text.tokens[i].range
    return CountedNouns.shared.isIrregularPlural(range, in: text.utf8)
      || text.utf8[range.end - 1] == UInt8(ascii: "s")
        && !CountedNouns.shared.endsPhrase(range, in: text.utf8)
  }
}
