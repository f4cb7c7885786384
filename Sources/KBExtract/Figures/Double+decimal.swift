extension Double {
  /// The same number in 15 significant digits, which any decimal survives: 17.1 times a billion is 17100000000.
  var decimal: Double {
    guard isFinite, self != 0 else { return self }
    var factor = 1.0
    while (self * factor).magnitude < 1e14, factor < 1e22 { factor *= 10 }
    return (self * factor).rounded() / factor
  }
}
