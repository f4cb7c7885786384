import KBLexicon

/// The publication date of an undated article, from a dated one that tells the same news.
enum DateInference {
  struct Inferred: Equatable {
    /// ISO 8601, a day.
    var published: String
    /// What it rests on, in words.
    var basis: String
  }

  /// A time expression of an article.
  struct Expression {
    var text: String
    /// ISO 8601, where it is resolved to one day.
    var day: CivilDate?
  }

  /// - Parameters:
  ///   - undated: the undated article's time expressions, in text order.
  ///   - dated: those of the dated article; `articleID` and `day` are its id and publication.
  ///
  /// The first weekday that the undated article names is the day of its news, and news is published that day: the dated
  /// article says which date it is, by its own resolved dates or by its nearness. Without a weekday, news of the same
  /// story is taken to be of the same day.
  static func inferred(
    undated: [Expression], dated: [Expression], articleID: Int64, day: CivilDate
  ) -> Inferred {
    let basis = "inferred: same story as article \(articleID)"
    for expression in undated {
      guard let weekday = weekday(in: expression.text) else { continue }
      let told = dated.compactMap(\.day).filter {
        $0.weekday == weekday && abs($0.dayNumber - day.dayNumber) <= 6
      }
      let date =
        told.min { abs($0.dayNumber - day.dayNumber) < abs($1.dayNumber - day.dayNumber) }
        ?? nearest(weekday, to: day)
      return Inferred(published: date.iso, basis: basis + ", on “\(expression.text)” in its text")
    }
    return Inferred(published: day.iso, basis: basis)
  }

  /// The day of the week nearest to `day`: from three days before to three days after.
  private static func nearest(_ weekday: Int, to day: CivilDate) -> CivilDate {
    let ahead = ((weekday - day.weekday) % 7 + 7) % 7
    return day.adding(days: ahead <= 3 ? ahead : ahead - 7) ?? day
  }

  /// 1 for Monday to 7 for Sunday, where the expression is a bare weekday; nil for `last Monday`, `next Monday`.
  private static func weekday(in text: String) -> Int? {
    let words = NameKey.words(text)
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for word in words where ["last", "next", "every", "each", "s"].contains(word) { return nil }
    return words.compactMap { names.firstIndex(of: $0) }.first.map { $0 + 1 }
  }
}
