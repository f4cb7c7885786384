import KBLexicon

/// The words that report: `has said`, `according to`.
struct Cue {
  enum Form {
    /// Has a subject of its own: `said`, `has said`, `is saying`.
    case finite
    /// `saying`, `adding`: has the subject of the clause beside it.
    case participle
    /// `is accused`, `was quoted as saying`.
    case passive
  }

  var verb: ReportingVerb
  var form: Form
  /// Auxiliaries, verb and its fixed words.
  var tokens: Range<Int>
  /// The verb itself.
  var main: Int
  /// `did not deny`.
  var isNegated: Bool
}
