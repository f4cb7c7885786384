/// When two tellings are of one event.
enum EventMatching {
  struct Participant: Equatable {
    var entityID: Int64?
    /// The country that it is, acts for or belongs to.
    var countryID: Int64?
    var isCountry: Bool
    var sector: String?

    var isKnown: Bool { entityID != nil || countryID != nil }
  }

  /// A telling, or an event with all its tellings.
  struct Telling {
    var type: String
    var modality: String
    var date: String?
    var placeID: Int64?
    var storyID: Int64?
    var articleID: Int64
    var actors: [Participant]
    var recipients: [Participant]

    var isOfKnown: Bool { (actors + recipients).contains(where: \.isKnown) }
  }

  /// How sure it is that both are of one event: 0 where they are not.
  static func score(_ a: Telling, _ b: Telling) -> Double {
    guard a.type == b.type, isReal(a.modality) == isReal(b.modality),
      isReal(a.modality) || a.modality == b.modality
    else { return 0 }
    let isTogether = a.articleID == b.articleID || a.storyID != nil && a.storyID == b.storyID
    guard let dates = agreement(a.date, b.date) else { return 0 }
    // Beyond a story only an equal date makes one event of two tellings.
    guard isTogether || dates > 0 && a.date == b.date else { return 0 }
    guard let sides = participants(a, b, isTogether: isTogether) else { return 0 }
    return 1 + dates + sides
  }

  /// Happened, also long ago.
  private static func isReal(_ modality: String) -> Bool {
    modality == "happened" || modality == "historical"
  }

  /// 1 for equal dates, 0.5 where one is part of the other, 0 where one is unknown; nil where they contradict.
  private static func agreement(_ a: String?, _ b: String?) -> Double? {
    guard let a, let b else { return 0 }
    let (one, other) = (a.prefix(10), b.prefix(10))
    if one == other { return 1 }
    return one.hasPrefix(other) || other.hasPrefix(one) ? 0.5 : nil
  }

  /// In these all sides do the same, so that it does not matter who is named as actor.
  private static let mutualTypes: Set<String> = ["CONSULT", "AGREE", "COOPERATE"]

  /// How many of the participants are the same, 0 to 1; nil where they contradict.
  private static func participants(_ a: Telling, _ b: Telling, isTogether: Bool) -> Double? {
    if mutualTypes.contains(a.type) {
      // “The leaders” are those named elsewhere, where day or place is the same or nobody else is named.
      let isSameOccasion =
        isTogether && (!a.isOfKnown || !b.isOfKnown)
        || a.articleID == b.articleID
          && (a.date != nil && a.date == b.date || a.placeID != nil && a.placeID == b.placeID)
      let (one, other) = (a.actors + a.recipients, b.actors + b.recipients)
      guard isSameOccasion else { return agreement(one, other) }
      return agreement(one.filter(\.isKnown), other.filter(\.isKnown))
    }
    guard let actors = agreement(a.actors, b.actors),
      let recipients = agreement(a.recipients, b.recipients), actors + recipients > 0
    else { return nil }
    // With nobody on the other side, the actors alone must be the same.
    guard recipients > 0 || a.actors.count == b.actors.count else { return nil }
    return (actors + recipients) / 2
  }

  /// Nobody named on one side contradicts nothing. Else all of the shorter list must be among the longer: two people
  /// who met one more are the same meeting, two who met and one of them with a third are not.
  private static func agreement(_ a: [Participant], _ b: [Participant]) -> Double? {
    if a.isEmpty || b.isEmpty { return 0 }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    let matched = short.filter { one in long.contains { areSame(one, $0) } }
    guard matched.count == short.count else { return nil }
    return Double(short.count) / Double(long.count)
  }

  /// The same entity; or a country and one who acts for it.
  private static func areSame(_ a: Participant, _ b: Participant) -> Bool {
    if let one = a.entityID, one == b.entityID { return true }
    guard let country = a.countryID, country == b.countryID else { return false }
    if a.isCountry || b.isCountry { return true }
    return (a.entityID == nil || b.entityID == nil)
      && (a.sector == b.sector || a.sector == nil || b.sector == nil)
  }
}
