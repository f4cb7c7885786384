import KBLexicon
import KBModel

/// An event while it is put together: tokens instead of ranges.
struct EventDraft {
  var type: Event.Kind
  var modality: Event.Modality
  /// The verb, or the noun where no verb tells the event.
  var trigger: Int
  /// The event noun that the verb takes: `talks` of `held talks`.
  var noun: Int?
  var actors: [Actor]
  var recipients: [Actor]
  /// The clause that it was read from; nil for a noun of its own.
  var clause: Clause?

  var participants: [Actor] { actors + recipients }

  /// One unarmed person of politics against people or bodies, not a place: `the senator attacked the minister`.
  var isWarOfWords: Bool {
    guard actors.count == 1, let speaker = actors.first, speaker.isPerson, !speaker.isArmed,
      speaker.isOfficial, !speaker.isState, !recipients.isEmpty
    else { return false }
    return recipients.allSatisfy { !$0.isPlace && !$0.isState && !$0.isArmed }
  }
}

extension Event.Kind {
  /// Deeds and words of cooperation: their future is a promise, AGREE.
  var isCooperative: Bool {
    switch self {
    case .agree, .consult, .support, .concede, .cooperate, .aid, .retreat: true
    default: false
    }
  }

  /// Deeds against somebody: their future is a threat.
  var isHostileDeed: Bool {
    switch self {
    case .protest, .sanction, .mobilize, .coerce, .assault: true
    default: false
    }
  }

  /// What is told without its doer is still told: `was arrested`, `were denied visas`.
  var standsWithoutActor: Bool {
    switch self {
    case .accuse, .reject, .concede, .retreat, .aid, .sanction, .coerce, .assault: true
    default: false
    }
  }
}
