/// A pronoun with all that it may mean.
struct PronounContext {
  let pronoun: Pronoun
  let token: Int
  let sentence: Int
  /// The last mention of each candidate, latest first.
  let all: [History.Item]
  /// Mentions of the most frequent candidate.
  let most: Int
  let isExpletive: Bool
}
