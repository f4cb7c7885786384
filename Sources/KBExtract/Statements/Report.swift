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

/// The rules by the names that `--explain` prints; `lists/statement-confidence.tsv` tells how often each is right.
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
}
