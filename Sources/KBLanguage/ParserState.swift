/// A sentence half parsed: arc-hybrid transitions over a stack and a buffer.
///
/// Words are numbered from 1; 0 is nothing and `count + 1` the root, which stands behind the last word. The stack and
/// the moves so far lie in the `ParserHistory` of the sentence, which its states share.
package struct ParserState: Sendable {
  /// What the parser does next.
  package enum Move: Int, CaseIterable, Sendable {
    /// Pushes the next word of the buffer.
    case shift
    /// The next word of the buffer governs the top of the stack, which is popped.
    case left
    /// The second word of the stack governs the top, which is popped.
    case right
  }

  /// A word on the stack, what it governs, and the entry below it, 0 for none.
  package struct Entry: Sendable {
    package var word = 0
    package var below = 0
    package var children = ParserChildren()

    /// A number of spread bits, another for another word or other children.
    var key: UInt64 { FeatureHash.of(1, children.key, UInt64(word)) }
  }

  /// The top of the stack as an index into the history's entries, 0 for none.
  package internal(set) var top = 0
  /// The next word of the buffer and its children, which are all on its left.
  package internal(set) var next = 1
  package internal(set) var nextChildren = ParserChildren()
  /// The last move as an index into the history's steps, -1 before the first.
  var step = -1

  package init() {}
}
