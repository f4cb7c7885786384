import Foundation
import KBExtract

/// Log-linear choice among the candidates of a pronoun and none, by stochastic gradient in a fixed order.
struct PronounTrainer {
  private static let rounds = 40
  private static let decay = 0.002

  /// By feature.
  private(set) var weights = [Double](repeating: 0, count: PronounQuestion.featureNames.count)

  /// Trained on the right histories first, then also on those that it makes itself.
  init(_ texts: [PronounText]) {
    var examples = texts.flatMap { PronounExample.examples(of: $0, policy: nil) }
    train(examples)
    for _ in 0..<3 {
      examples += texts.flatMap { PronounExample.examples(of: $0, policy: self) }
      train(examples)
    }
  }

  private mutating func train(_ examples: [PronounExample]) {
    weights = weights.map { _ in 0 }
    for round in 0..<Self.rounds {
      let rate = 0.1 / (1 + Double(round) / 5)
      for example in examples where !example.candidates.isEmpty { step(example, rate) }
    }
  }

  private mutating func step(_ example: PronounExample, _ rate: Double) {
    let options = example.candidates + [[PronounQuestion.none]]
    let right = example.answer ?? options.count - 1
    let scores = options.map(score)
    let top = scores.max() ?? 0
    let masses = scores.map { exp($0 - top) }
    let sum = masses.reduce(0, +)
    for (index, features) in options.enumerated() {
      let gradient = (index == right ? 1 : 0) - masses[index] / sum
      for feature in features {
        weights[feature] += rate * (gradient - Self.decay * weights[feature])
      }
    }
  }

  private func score(_ features: [Int]) -> Double { features.reduce(0) { $0 + weights[$1] } }

  /// The best candidate, or nil where none is better than none and `margin` together.
  func choice(_ candidates: [[Int]], margin: Double = 0) -> Int? {
    let scores = candidates.map(score)
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }),
      scores[best] > weights[PronounQuestion.none] + margin
    else { return nil }
    return best
  }
}
