public import KBText

/// The words that numbers and time expressions are made of (`number-words.tsv`, `time-words.tsv`): one look-up a token.
public final class QuantityWords: Sendable {
  public static let shared = QuantityWords()

  private let table: PhraseIndex
  private let numbers: [NumberWord?]
  private let times: [TimeWord?]

  private init() {
    let numberRows = DataList.rows("number-words")
    let timeRows = DataList.rows("time-words")
    var words: [String] = []
    var places: [String: Int] = [:]
    for row in numberRows + timeRows where places[row[0]] == nil {
      places[row[0]] = words.count
      words.append(row[0])
    }
    var numbers = [NumberWord?](repeating: nil, count: words.count)
    var times = [TimeWord?](repeating: nil, count: words.count)
    for row in numberRows where row.count >= 3 {
      guard let place = places[row[0]], let kind = NumberWord.Kind(rawValue: row[1]),
        let value = Double(row[2])
      else { continue }
      numbers[place] = NumberWord(kind: kind, value: value)
    }
    for row in timeRows where row.count >= 3 {
      guard let place = places[row[0]], let kind = TimeWord.Kind(rawValue: row[1]),
        let value = Int(row[2])
      else { continue }
      times[place] = TimeWord(kind: kind, value: value)
    }
    table = PhraseIndex(words)
    self.numbers = numbers
    self.times = times
  }

  /// One value a token: 0 for a token that is no such word, else what `number(_:)` and `time(_:)` take. O(n).
  public func ids(of document: Document) -> [UInt16] {
    let utf8 = document.utf8.span
    let tokens = document.tokens.span
    return [UInt16](capacity: tokens.count) { ids in
      for i in tokens.indices {
        let token = tokens[i]
        if token.kind == .word || token.kind == .number,
          let id = table.index(of: token.range, in: utf8)
        {
          ids.append(UInt16(truncatingIfNeeded: id + 1))
        } else {
          ids.append(0)
        }
      }
    }
  }

  /// The number word that covers `range`, as behind the digits of `17.1bn`.
  public func number(in utf8: [UInt8], _ range: TextRange) -> NumberWord? {
    table.index(of: range, in: utf8.span).flatMap { numbers[$0] }
  }

  /// The time word that covers `range`, as behind the digits of `3.5years`.
  public func time(in utf8: [UInt8], _ range: TextRange) -> TimeWord? {
    table.index(of: range, in: utf8.span).flatMap { times[$0] }
  }

  @inline(__always)
  public func number(_ id: UInt16) -> NumberWord? { id == 0 ? nil : numbers[Int(id) - 1] }

  @inline(__always)
  public func time(_ id: UInt16) -> TimeWord? { id == 0 ? nil : times[Int(id) - 1] }
}
