import KBExtract

/// A pronoun of a thing (`it`, `its`) with its candidates, and the right one.
struct PronounExample {
  var candidates: [[Int]]
  /// Index of the right candidate; nil for none.
  var answer: Int?

  /// Every such pronoun of a text that tells what it means, in order; people's pronouns mean what the program says.
  ///
  /// - Parameter policy: answers what later pronouns build on, so that it learns to live with its own mistakes; nil:
  ///   the right answers.
  static func examples(of text: PronounText, policy: PronounTrainer?) -> [PronounExample] {
    var examples: [PronounExample] = []
    MentionExtractor().askPronouns(in: text.document, names: text.names, syntax: text.syntax) {
      question in
      guard question.group == PronounQuestion.thing else { return question.chosen }
      let candidates = question.candidates.map(\.features)
      guard let meaning = text.meaning(question.range) else {
        return policy.map { $0.choice(candidates) } ?? question.chosen
      }
      let fitting = question.candidates.indices.filter { index in
        question.candidates[index].ranges.contains { text.names($0, meaning) }
      }
      let answer = fitting.first { question.candidates[$0].isNamed } ?? fitting.first
      examples.append(PronounExample(candidates: candidates, answer: answer))
      return policy.map { $0.choice(candidates) } ?? answer
    }
    return examples
  }
}
