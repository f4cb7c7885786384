import KBText

/// The beginning of a first paragraph that says where it was written: `BAKU, Azerbaijan (AP) — `.
struct Dateline: Equatable {
  /// As printed: `BAKU, Azerbaijan`.
  var place: String
  /// The credit in parentheses: `AP`.
  var credit: String?
  /// `March 3` of `NDARUGU, March 3 (Pallas) - `.
  var month: Int?
  var day: Int?

  /// The dateline that `paragraph` begins with, nil where it has none.
  init?(_ paragraph: String) {
    let head = String(paragraph.unicodeScalars.prefix(100))
    guard let (before, _) = Self.splitAtDash(head) else {
      guard let place = Self.placeBeforeColon(head) else { return nil }
      self.place = place
      return
    }
    var rest = before[...]
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
      let inside = rest[rest.index(after: open)...].dropLast()
      credit = String(inside)
      rest = rest[..<open]
    }
    var places: [String] = []
    for piece in rest.split(separator: ",") {
      let part = piece.split(separator: " ").joined(separator: " ")
      let words = part.split(separator: " ")
      if words.count == 2,
        let month = MonthNames.month(words[0].lowercased().replacing(".", with: "")),
        let day = Int(words[1])
      {
        (self.month, self.day) = (month, day)
      } else if words.count == 2, let day = Int(words[0]),
        let month = MonthNames.month(words[1].lowercased().replacing(".", with: ""))
      {
        (self.month, self.day) = (month, day)
      } else if !part.isEmpty {
        places.append(part)
      }
    }
    guard let first = places.first, places.count <= 3, first.utf8.count >= 3,
      Self.isPlace(places, isCredited: credit != nil || day != nil)
    else { return nil }
    place = places.joined(separator: ", ")
  }

  /// What stands before the first dash that separates words, within the first 100 characters.
  private static func splitAtDash(_ head: String) -> (before: String, after: Substring)? {
    for dash in [" — ", " – ", " -- ", " - ", "— ", " —", "– "] {
      if let range = head.firstRange(of: dash) {
        return (String(head[..<range.lowerBound]), head[range.upperBound...])
      }
    }
    return nil
  }

  /// The first part is all capitals, or all parts are capitalized and a credit or a day follows.
  private static func isPlace(_ places: [String], isCredited: Bool) -> Bool {
    let first = places[0]
    let letters = first.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard !letters.isEmpty, first.split(separator: " ").count <= 5,
      first.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || " .-'’/".unicodeScalars.contains($0)
      })
    else { return false }
    let isCapitals = !letters.contains { $0.properties.isLowercase }
    return isCapitals || isCredited && isCapitalized(places)
  }

  private static func isCapitalized(_ places: [String]) -> Bool {
    places.allSatisfy { place in
      place.split(separator: " ").allSatisfy {
        $0.first?.isUppercase == true || ["of", "de", "la", "the"].contains($0)
      }
    }
  }

  /// `Rampur Nagar: The state government …`: one to three capitalized words, a colon, a capital.
  private static func placeBeforeColon(_ head: String) -> String? {
    guard let range = head.firstRange(of: ": "), let next = head[range.upperBound...].first,
      next.isUppercase
    else { return nil }
    let words = head[..<range.lowerBound].split(separator: " ")
    guard (1...3).contains(words.count),
      words.allSatisfy({ word in
        word.first?.isUppercase == true && word.allSatisfy(\.isLetter)
          && !BylineWords.shared.stoppers.contains(word.lowercased())
      }),
      !words.contains(where: { PageWords.labels.contains($0.lowercased()) })
    else { return nil }
    return words.joined(separator: " ")
  }
}
