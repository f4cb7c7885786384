import KBExtract

/// A pronoun with its candidates, and the right one.
struct PronounExample {
  var candidates: [[Int]]
  /// Which of them the article names.
  var isNamed: [Bool]
  /// Index of the right candidate; nil for none.
  var answer: Int?

  /// What later pronouns build on.
  enum Policy {
    /// The right answers.
    case gold
    /// The trainer's own, so that it learns to live with its mistakes.
    case trained(PronounTrainer, margin: Double)
  }

  /// Every pronoun of the group, in a text that tells what it means, in order; others mean what the program says.
  static func examples(
    of text: PronounText, policy: Policy, _ group: PronounGroup
  ) -> [PronounExample] {
    var examples: [PronounExample] = []
    MentionExtractor().askPronouns(in: text.document, names: text.names, syntax: text.syntax) {
      question in
      guard question.group == group.rawValue else { return question.chosen }
      let candidates = question.candidates.map(\.features)
      var answer: Int?
      let meaning = text.meaning(question.range)
      if let meaning {
        let fitting = question.candidates.indices.filter { index in
          question.candidates[index].ranges.contains { text.names($0, meaning) }
        }
        answer = fitting.first { question.candidates[$0].isNamed } ?? fitting.first
        examples.append(
          PronounExample(
            candidates: candidates, isNamed: question.candidates.map(\.isNamed), answer: answer))
      }
      switch policy {
      case .gold: return meaning == nil ? question.chosen : answer
      case .trained(let trainer, let margin): return trainer.choice(candidates, margin: margin)
      }
    }
    return examples
  }
}
