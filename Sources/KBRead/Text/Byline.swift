import KBText

/// Who wrote an article, as its byline says: `By TAMSIN ORRELL and JOEL ABERNETHY-PIKE for The Wexcombe Courier`.
struct Byline: Equatable {
  /// Names as in running text, without roles, in the order printed.
  var names: [String] = []
  var outlet: String?
  var agency: String?

  var isEmpty: Bool { names.isEmpty && outlet == nil && agency == nil }

  /// Reads a line that begins with `By`, `Written by`, `Reported By:` and their like; nil for another line.
  init?(introduced line: some StringProtocol) {
    guard let rest = BylineWords.shared.introductions.rest(of: String(line)),
      let byline = Byline(credits: rest), !byline.isEmpty
    else { return nil }
    self = byline
  }

  /// `Lena Fox` of `By Lena Fox`; other texts as they are.
  static func withoutIntroduction(_ text: String) -> String {
    BylineWords.shared.introductions.rest(of: text) ?? text
  }

  /// True for a line that credits an editor, a photographer or another who did not write.
  static func creditsAnother(_ line: String) -> Bool {
    BylineWords.shared.otherIntroductions.rest(of: line) != nil
  }

  /// Reads names, roles and outlets separated by commas and `and`; nil where a part is none of them.
  init?(credits: String) {
    var text = Self.withoutParentheses(credits)
    if let range = text.firstRange(of: " for ") {
      outlet = OutletNames.name(in: text[range.upperBound...])
      text = String(text[..<range.lowerBound])
    }
    if let range = text.firstRange(of: " in ") { text = String(text[..<range.lowerBound]) }
    for (index, part) in Self.parts(of: text).enumerated() {
      if let name = PersonName.normalized(part) {
        names.append(name)
      } else if let agency = NewsAgencies.name(of: part) {
        self.agency = self.agency ?? agency
      } else if Self.isRole(part) {
        continue
      } else if let outlet = OutletNames.name(in: part) {
        self.outlet = self.outlet ?? outlet
      } else if index == 0 {
        return nil
      } else if !part.contains("@"), part.split(separator: " ").count > 4 {
        return nil
      }
    }
  }

  private static func withoutParentheses(_ text: String) -> String {
    var depth = 0
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "(" || scalar == "[" {
        depth += 1
      } else if scalar == ")" || scalar == "]" {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isRole(_ part: String) -> Bool {
    part.lowercased().split { $0 == " " || $0 == "-" || $0 == "/" }.contains {
      BylineWords.shared.roles.contains(String($0))
    }
  }

  /// Split at commas, semicolons, bars, slashes and joining words, trimmed.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(whereSeparator: { ",;|/&•·\t".contains($0) }) {
      var words: [Substring] = []
      for word in piece.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }) {
        if BylineWords.shared.joins.contains(word.lowercased()),
          word.first?.isLowercase == true || word == "AND"
        {
          if !words.isEmpty { parts.append(words.joined(separator: " ")) }
          words = []
        } else {
          words.append(word)
        }
      }
      if !words.isEmpty { parts.append(words.joined(separator: " ")) }
    }
    return parts.map { BylineWords.shared.introductions.rest(of: $0) ?? $0 }
  }
}

extension Byline {
  init() {}
}
