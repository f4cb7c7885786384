/// A unit of measure, by its UCUM code.
public struct MeasureUnit: Equatable, Sendable {
  /// What it measures, named as a figure's kind.
  public enum Dimension: String, Sendable {
    case duration, length, mass, volume, area, speed, energy, power, information, temperature,
      frequency, pressure
    case percent
  }

  /// UCUM: `km`, `[mi_i]`; `%` and `pp` (percentage point).
  public let code: String
  public let dimension: Dimension
  /// One of it in the dimension's base unit (s, m, g, L, m2, m/s, J, W, By, K, Hz, Pa).
  public let factor: Double
  /// Added after the factor: for degrees.
  public let offset: Double
}
