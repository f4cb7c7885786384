public import KBText

/// What an article reports somebody to have said.
public struct Statement: Equatable, Sendable {
  public enum Mode: String, Sendable {
    /// All words stand in quotation marks.
    case direct
    /// Some do.
    case mixed
    case indirect
  }

  /// The attitude that the cue shows.
  public enum Stance: String, Sendable {
    case said, claimed, denied, accused, admitted, promised, warned, asked, urged, announced,
      rejected, praised
  }

  public struct Speaker: Equatable, Sendable {
    /// The words that name the speaker: `he`, `Alizade`, `the ministry`.
    public var range: TextRange
    /// Index into the article's entities; nil where nobody is named.
    public var entity: Int?
    /// The words that a pronoun stands for: `a doctor` for `who`, and, where nobody is named, `Tunland officials` for
    /// `they`.
    public var antecedent: TextRange?

    public init(range: TextRange, entity: Int? = nil, antecedent: TextRange? = nil) {
      self.range = range
      self.entity = entity
      self.antecedent = antecedent
    }

    /// The words that tell most of who speaks.
    public var words: TextRange { antecedent ?? range }
  }

  /// The content, from its first to its last part, without the outer quotation marks of a direct statement.
  public var range: TextRange
  /// Where the attribution interrupts the content: its parts in order; else empty.
  public var parts: [TextRange] = []
  public var mode: Mode
  public var speaker: Speaker?
  /// The reporting words: `said`, `according to`.
  public var cue: TextRange?
  /// Whom it was said to: `The Associated Press`.
  public var addressee: TextRange?
  public var stance: Stance?
  /// `did not say`.
  public var isNegated = false
  /// When it was said, ISO 8601, where the text gives it.
  public var saidOn: String?
  /// 0...1, that content and speaker are right.
  public var confidence: Double = 1
  /// The rule that found it, for `--explain`.
  public var rule: String = ""

  public init(range: TextRange, mode: Mode) {
    self.range = range
    self.mode = mode
  }
}
