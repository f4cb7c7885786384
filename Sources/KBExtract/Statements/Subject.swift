/// Who speaks, as the words around a cue tell.
struct Subject {
  enum Place {
    case before, after
    /// Shared with the verb before (`and added`), or that of the main clause (`adding that …`).
    case carried
  }

  /// The words that name the speaker.
  var tokens: Range<Int>
  /// Those words with their title, apposition and relative clause.
  var block: Range<Int>
  var place: Place
  /// The words beside the verb leave no other choice.
  var isSure: Bool
  /// The relative pronoun that stands for them beside the verb.
  var pronoun: Range<Int>?
}
