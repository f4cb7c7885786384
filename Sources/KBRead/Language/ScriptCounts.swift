/// How many letters of each script a text has, and the letters that tell languages of one script apart.
struct ScriptCounts {
  private(set) var latin = 0
  private var counts: [String: Int] = [:]
  private var letters: Set<UInt32> = []

  init(_ text: String) {
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x250 {
        if (value | 32) &- 97 < 26 || value >= 0xC0 { latin += 1 }
        continue
      }
      guard let script = Self.script(value) else { continue }
      counts[script, default: 0] += 1
      if script == "Cyrl" || script == "Arab" { letters.insert(value) }
    }
  }

  var other: Int { counts.values.reduce(0, +) }

  /// The language that the commonest script stands for.
  var language: String? {
    // Japanese mixes kana with more Han; equal counts are broken by name.
    if (counts["Kana"] ?? 0) * 10 > other { return "ja" }
    guard let script = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
      return nil
    }
    switch script {
    case "Cyrl": return cyrillic
    case "Arab": return arabic
    default: return Self.languages[script]
    }
  }

  private static let languages = [
    "Grek": "el", "Hebr": "he", "Deva": "hi", "Beng": "bn", "Hani": "zh", "Hang": "ko",
    "Thai": "th", "Armn": "hy", "Geor": "ka",
    "Taml": "ta", "Telu": "te", "Gujr": "gu", "Guru": "pa", "Knda": "kn", "Mlym": "ml",
    "Sinh": "si", "Mymr": "my", "Khmr": "km",
    "Laoo": "lo", "Ethi": "am", "Kana": "ja",
  ]

  /// Ukrainian ї є ґ, Belarusian ў, Serbian ђ ћ, Macedonian ѓ ќ, Kazakh ә қ, Bulgarian without ы and э; else Russian.
  private var cyrillic: String {
    if has("ўЎ") { return "be" }
    if has("їєґЇЄҐ") { return "uk" }
    if has("ѓќѕ") { return "mk" }
    if has("ђћџ") { return "sr" }
    if has("әқғ") { return "kk" }
    return has("ыэё") || !has("ъ") ? "ru" : "bg"
  }

  /// Urdu ٹ ڈ ے, Persian پ چ گ; else Arabic.
  private var arabic: String {
    if has("ٹڈے") { return "ur" }
    return has("پچگ") ? "fa" : "ar"
  }

  private func has(_ wanted: String) -> Bool {
    wanted.unicodeScalars.contains { letters.contains($0.value) }
  }

  private static func script(_ value: UInt32) -> String? {
    switch value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: "Grek"
    case 0x400...0x52F: "Cyrl"
    case 0x531...0x58F: "Armn"
    case 0x5D0...0x5EA: "Hebr"
    case 0x620...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: "Arab"
    case 0x900...0x97F: "Deva"
    case 0x980...0x9FF: "Beng"
    case 0xA00...0xA7F: "Guru"
    case 0xA80...0xAFF: "Gujr"
    case 0xB80...0xBFF: "Taml"
    case 0xC00...0xC7F: "Telu"
    case 0xC80...0xCFF: "Knda"
    case 0xD00...0xD7F: "Mlym"
    case 0xD80...0xDFF: "Sinh"
    case 0xE00...0xE7F: "Thai"
    case 0xE80...0xEFF: "Laoo"
    case 0x1000...0x109F: "Mymr"
    case 0x10A0...0x10FF: "Geor"
    case 0x1200...0x137F: "Ethi"
    case 0x1780...0x17FF: "Khmr"
    case 0x3040...0x30FF: "Kana"
    case 0x3400...0x9FFF, 0x20000...0x2FFFF: "Hani"
    case 0xAC00...0xD7A3: "Hang"
    default: nil
    }
  }
}
