/// A word that a number is made of.
public struct NumberWord: Equatable, Sendable {
  public enum Kind: String, Sendable {
    /// `one` to `nine`, and `zero`.
    case unit
    case teen, tens, hundred
    /// `thousand`, `bn`, `lakh`: what stands before it is multiplied.
    case magnitude
    /// `hundreds`, `dozens`: a plural that gives no number.
    case vague
    case dozen, couple, half, quarter
    /// A denominator in the plural: `thirds`.
    case part
    /// `first`; from `third` on also a denominator.
    case ordinal
    case article, minus
  }

  public var kind: Kind
  /// What it stands for; of a denominator the number of parts.
  public var value: Double
}
