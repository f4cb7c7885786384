import KBText

/// A statement in the making, in tokens.
struct Report {
  /// The content in order, quotation marks of quoted parts left out.
  var parts: [Range<Int>]
  var subject: Subject?
  var cue: Range<Int>?
  /// A raw value of `Statement.Stance`.
  var stance: String?
  var isNegated = false
  var addressee: Range<Int>?
  /// The rule that found the content, for `--explain` and for the confidence measured for it.
  var rule: StatementRule
}

/// The rules, and how often each is right.
enum StatementRule: String, Sendable {
  case quotationBefore = "quotation, then its attribution"
  case quotationAfter = "attribution, then its quotation"
  case clauseAfter = "clause behind the verb"
  case clauseBefore = "clause, then its attribution"
  case thatClause = "clause behind that"
  case infinitive = "infinitive behind the verb"
  case object = "object of the verb"
  case accordingTo = "according to"
  case floating = "quotation of the speaker before"
  case plainVerb = "quotation, then a verb that follows it"
  case heading = "quotation beside a heading"
  case colon = "quotation behind a colon"
  case transcript = "transcript"
  case noun = "noun that reports"
  case passive = "passive report"

  /// The share of its statements whose content and speaker are right, on labelled newswire and political news: from
  /// 8 to 700 of each rule, rounded to a twentieth.
  var confidence: Double {
    switch self {
    case .quotationBefore, .colon, .transcript: 0.9
    case .quotationAfter: 0.85
    case .thatClause, .clauseAfter, .accordingTo: 0.8
    case .clauseBefore, .heading: 0.75
    case .object, .infinitive, .passive: 0.6
    case .plainVerb: 0.5
    case .noun: 0.4
    case .floating: 0.25
    }
  }
}
