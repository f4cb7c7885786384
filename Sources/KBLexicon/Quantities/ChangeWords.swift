public import KBText

/// The words of `change-words.tsv`: what grows, shrinks or changes.
public final class ChangeWords: Sendable {
  public static let shared = ChangeWords()

  public enum Direction: String, Sendable {
    case rose, fell, changed
  }

  /// What a word tells of a figure beside it.
  public struct Change: Sendable {
    public let direction: Direction
    private let classes: Set<Substring>

    init(direction: Direction, classes: Set<Substring>) {
      (self.direction, self.classes) = (direction, classes)
    }

    /// The thing itself does it: `rose`, `fell`.
    public var isVerb: Bool { classes.contains("verb") }
    /// Somebody does it to the thing: `raised`, `cut`.
    public var isAct: Bool { classes.contains("act") }
    /// A change only where two figures are told: `went from 2 to 5`.
    public var isPair: Bool { classes.contains("pair") }
    /// `increase`, `drop`.
    public var isNoun: Bool { classes.contains("noun") }
    /// `up`, `lower`.
    public var isSide: Bool { classes.contains("side") }
  }

  private let table: PhraseIndex
  private let changes: [Change]

  private init() {
    let rows = DataList.rows("change-words").filter { $0.count >= 3 }
    table = PhraseIndex(rows.map { $0[0] })
    changes = rows.map {
      Change(
        direction: Direction(rawValue: $0[1]) ?? .changed,
        classes: Set($0[2].split(separator: " ")))
    }
  }

  /// What the word says of change; nil where it says nothing.
  public func change(of word: TextRange, in utf8: [UInt8]) -> Change? {
    table.index(of: word, in: utf8.span).map { changes[$0] }
  }
}
