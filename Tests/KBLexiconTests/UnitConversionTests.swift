import KBLexicon
import Testing

struct UnitConversionTests {
  @Test(arguments: [
    (300, "[acr_us]", "har", 121.406), (5, "[ft_i]", "[in_i]", 60), (15, "t", "kg", 15_000),
    (37, "Cel", "[degF]", 98.6), (-40, "[degF]", "Cel", -40), (2, "wk", "d", 14),
    (1, "kW.h", "J", 3_600_000),
    (1, "[mi_i]/h", "km/h", 1.609), (30, "a", "mo", 360),
  ])
  func `values in other units`(value: Double, from: String, to: String, expected: Double) throws {
    let converted = try #require(UnitConversion.convert(value, from: from, to: to))
    #expect(abs(converted - expected) < 0.001)
  }

  @Test(arguments: [("USD", "EUR"), ("kg", "km"), ("people", "km"), ("%", "pp"), ("km", "")])
  func `no conversion between money, percent, counts and unlike units`(from: String, to: String) {
    #expect(UnitConversion.convert(1, from: from, to: to) == nil)
  }

  @Test(arguments: [
    (300, "[acr_us]", 121, "har", true), (1_240_000, "USD", 1_200_000, "USD", true),
    (1_240_000, "USD", 1_300_000, "USD", false), (300, "[acr_us]", 150, "har", false),
    (12, "people", 13, "people", false),
    (5, "USD", 5, "EUR", false), (0, "km", 0, "m", true), (62, "km", 100, "[mi_i]", false),
    (62, "[mi_i]", 100, "km", true),
  ])
  func `one value is the other, rounded`(
    a: Double, unitA: String, b: Double, unitB: String, agree: Bool
  ) {
    #expect(UnitConversion.agree(a, unitA, b, unitB) == agree)
    #expect(UnitConversion.agree(b, unitB, a, unitA) == agree)
  }

  @Test func `a unit that is missing on one side agrees with none`() {
    #expect(UnitConversion.agree(5, nil, 5, nil))
    #expect(!UnitConversion.agree(5, nil, 5, "km"))
  }
}
