private import CZlib

/// Inflates gzip, member after member, or one zlib or raw deflate stream, in steps of bounded size.
final class Inflation {
  enum Wrapping: Int32 {
    case gzip = 31
    case zlib = 15
    case raw = -15
  }

  private let input: ByteSource
  private let wrapping: Wrapping
  private let limits: ReadLimits
  private var stream = z_stream()
  private var isOpen = false
  private var produced = 0
  private var consumed = 0
  private var hasEnded = false

  private static let step = 1 << 16

  private init(_ input: ByteSource, _ wrapping: Wrapping, _ limits: ReadLimits) {
    self.input = input
    self.wrapping = wrapping
    self.limits = limits
  }

  deinit { if isOpen { inflateEnd(&stream) } }

  /// The inflated bytes of `input`.
  static func source(_ input: ByteSource, _ wrapping: Wrapping = .gzip, limits: ReadLimits)
    -> ByteSource
  {
    let inflation = Inflation(input, wrapping, limits)
    return ByteSource { inflation.next() }
  }

  private func next() -> ByteSource.Chunk {
    while true {
      if hasEnded { return .end }
      guard input.fill(1) else {
        if let problem = input.problem { return .failure(problem) }
        return isOpen ? .failure("the compressed data is cut off") : .end
      }
      if !isOpen {
        // Padding behind the last member.
        if consumed > 0, wrapping == .gzip, input.available.first != 0x1F { return .end }
        stream = z_stream()
        guard kb_inflate_init(&stream, wrapping.rawValue) == Z_OK else {
          return .failure("cannot inflate")
        }
        isOpen = true
      }
      switch inflateStep() {
      case .bytes(let bytes) where bytes.isEmpty: continue
      case let chunk: return chunk
      }
    }
  }

  private func inflateStep() -> ByteSource.Chunk {
    var piece = Array(input.available.prefix(Self.step))
    var status = Z_OK
    var used = 0
    let output = [UInt8](unsafeUninitializedCapacity: Self.step) { buffer, count in
      piece.withUnsafeMutableBufferPointer { bytes in
        stream.next_in = bytes.baseAddress
        stream.avail_in = UInt32(bytes.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        status = inflate(&stream, Z_NO_FLUSH)
        used = bytes.count - Int(stream.avail_in)
        count = buffer.count - Int(stream.avail_out)
      }
    }
    input.skip(used)
    consumed += used
    produced += output.count
    if produced > limits.freeInflation, produced / limits.inflationRatio > consumed {
      hasEnded = true
      return .failure("grows more than \(limits.inflationRatio) times when inflated: refused")
    }
    switch status {
    case Z_STREAM_END:
      inflateEnd(&stream)
      isOpen = false
      hasEnded = wrapping != .gzip
      return .bytes(output)
    case Z_OK, Z_BUF_ERROR:
      if used == 0, output.isEmpty, !input.fill(input.available.count + 1) {
        hasEnded = true
        return .failure("the compressed data is cut off")
      }
      return .bytes(output)
    default:
      hasEnded = true
      return output.isEmpty ? .failure("the compressed data is damaged") : .bytes(output)
    }
  }
}
