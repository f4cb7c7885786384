import KBLexicon
import KBModel
import KBText

extension TimeFinder {
  /// `10:35 a.m.`, `6pm`, `8.30 pm today`, `noon Saturday`, `4 in the morning`, `five-thirty tomorrow evening`.
  func clock(at i: Int) -> TimeMatch? {
    guard let time = timeOfDay(at: i) else { return nil }
    var end = time.end
    if isZone(end) { end += 1 }
    var day = resolver.day?.iso ?? "XXXX-XX-XX"
    var next = text.isMark(end, ",") ? end + 1 : end
    if text.isWord(next, "on") || text.isWord(next, "in") && text.isWord(next + 1, "the") {
      next += 1
    }
    var (hour, minute) = (time.hour, time.minute)
    if let date = dateBehind(next), let value = date.value, value.utf8.count >= 10 {
      day = String(value.prefix(10))
      end = date.end
      if date.isEvening, hour < 12 { hour += 12 }
    } else if !time.isExplicit {
      return nil
    }
    if hour == 24 { (hour, minute) = (24, 0) }
    return TimeMatch(
      i, end, .time, "\(day)T\(CivilDate.padded(hour, 2)):\(CivilDate.padded(minute, 2))")
  }

  private func dateBehind(_ i: Int) -> (value: String?, end: Int, isEvening: Bool)? {
    guard i < text.count, let word = text.time(i) else {
      guard text.kind(i) == .number, let date = calendarDate(at: i), date.end > i + 1 else {
        return nil
      }
      return (date.value, date.end, false)
    }
    switch word.kind {
    case .weekday, .weekdayShort, .month, .monthShort, .deictic:
      guard let match = timeWord(word, at: i), match.type == .date else { return nil }
      if let part = text.time(match.end, is: .part) {
        return (match.value, match.end + 1, part == 2 || part == 3 || part == 4)
      }
      return (match.value, match.end, false)
    case .modifier:
      guard let match = modified(word, at: i), match.value.map({ $0.utf8.count >= 10 }) == true
      else { return nil }
      return (
        match.value, match.end,
        match.value?.hasSuffix("TEV") == true || match.value?.hasSuffix("TAF") == true
      )
    default: return nil
    }
  }

  private struct TimeOfDay {
    var hour: Int
    var minute: Int
    var end: Int
    /// `a.m.`, a colon, `noon`: a clock time without more words.
    var isExplicit: Bool
  }

  private func timeOfDay(at i: Int) -> TimeOfDay? {
    if text.isAny(i, "noon", "midday") {
      return TimeOfDay(hour: 12, minute: 0, end: i + 1, isExplicit: true)
    }
    if text.isWord(i, "midnight") {
      return TimeOfDay(hour: 24, minute: 0, end: i + 1, isExplicit: true)
    }
    guard let face = clockFace(at: i), face.minute < 60, face.hour <= 24 else { return nil }
    if let half = face.half { return halved(face, half, face.end) }
    if let half = halfWord(face.end), face.hour <= 12 { return halved(face, half, face.end + 1) }
    if text.isWord(face.end, "in"), text.isWord(face.end + 1, "the"),
      let part = text.time(face.end + 2, is: .part), part <= 3, face.hour <= 12
    {
      return halved(face, part == 1 ? 0 : 12, face.end + 3)
    }
    if text.isAny(face.end, "o'clock", "o’clock") {
      return TimeOfDay(hour: face.hour, minute: face.minute, end: face.end + 1, isExplicit: true)
    }
    guard face.hasMinutes else { return nil }
    // a colon alone may be a score or a verse: 3:1
    return TimeOfDay(
      hour: face.hour, minute: face.minute, end: face.end,
      isExplicit: face.hasColon
        && (text.isAny(
          i - 1, "at", "by", "until", "from", "around", "about", "since", "before", "after")
          || isZone(face.end))
    )
  }

  private func halved(_ face: Face, _ half: Int, _ end: Int) -> TimeOfDay {
    TimeOfDay(hour: face.hour % 12 + half, minute: face.minute, end: end, isExplicit: true)
  }

  private struct Face {
    var hour: Int
    var minute: Int
    var end: Int
    var half: Int?
    var hasMinutes = false
    var hasColon = false
  }

  /// `10`, `10:35`, `8.30`, `6pm`, `five-thirty`.
  private func clockFace(at i: Int) -> Face? {
    guard text.kind(i) == .number else {
      guard let hour = text.number(i, is: .unit) ?? text.number(i, is: .teen), hour >= 1, hour <= 12
      else { return nil }
      if text.isJoiningHyphen(i + 1),
        let minute = text.number(i + 2, is: .tens) ?? text.number(i + 2, is: .teen)
      {
        return Face(hour: Int(hour), minute: Int(minute), end: i + 3, hasMinutes: true)
      }
      return Face(hour: Int(hour), minute: 0, end: i + 1)
    }
    let range = text.tokens[i].range
    let bytes = text.utf8.span
    var offset = range.start
    func two(_ offset: inout Int) -> Int? {
      var (value, count) = (0, 0)
      while offset < range.end, bytes[offset].isASCIIDigit, count < 3 {
        value = value * 10 + Int(bytes[offset] - 48)
        count += 1
        offset += 1
      }
      return count == 0 || count > 2 ? nil : value
    }
    guard let hour = two(&offset) else { return nil }
    var face = Face(hour: hour, minute: 0, end: i + 1)
    if offset + 2 < range.end,
      bytes[offset] == UInt8(ascii: ":") || bytes[offset] == UInt8(ascii: ".")
    {
      face.hasColon = bytes[offset] == UInt8(ascii: ":")
      offset += 1
      let first = offset
      guard let minute = two(&offset), offset - first == 2 else { return nil }
      face.minute = minute
      face.hasMinutes = true
      if offset + 2 < range.end, face.hasColon, bytes[offset] == UInt8(ascii: ":") {
        offset += 1
        guard two(&offset) != nil else { return nil }
      }
    }
    guard offset < range.end else {
      return face.hasMinutes && !face.hasColon && halfWord(i + 1) == nil ? nil : face
    }
    // 6pm, 8:45a
    let rest = bytes.extracting(offset..<range.end)
    if rest.equalsFolded("am") || rest.equalsFolded("a") && face.hasMinutes { face.half = 0 }
    if rest.equalsFolded("pm") || rest.equalsFolded("p") && face.hasMinutes { face.half = 12 }
    guard face.half != nil, hour >= 1, hour <= 12 else { return nil }
    return face
  }

  /// 0 for a.m., 12 for p.m.
  private func halfWord(_ i: Int) -> Int? {
    if text.isAny(i, "a.m.", "am", "a.m") { return 0 }
    return text.isAny(i, "p.m.", "pm", "p.m") ? 12 : nil
  }

  /// `EST`, `GMT` behind a clock time: part of the expression; its value is the time as told, as in TimeBank.
  private func isZone(_ i: Int) -> Bool {
    text.kind(i) == .word && TimeZoneNames.shared.contains(text.tokens[i].range, in: text.utf8)
  }
}
