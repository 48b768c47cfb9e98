"""The drawing of how sure the program says it is against how often it is right, as SVG without a library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

SIZE, MARGIN, LOW = 360, 60, 0.4
COLOURS = ("#154273", "#b5500b")


def drawing(series: Mapping[str, Sequence[tuple[float, float, int]]]) -> str:
    """One line of dots per series of (said, right, how many); the larger a dot, the more entries."""
    width, height = SIZE + 2 * MARGIN, SIZE + 2 * MARGIN + 24 * len(series)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">',
        "<title>Confidence said against share right</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *_axes(),
    ]
    for number, (name, points) in enumerate(series.items()):
        colour = COLOURS[number % len(COLOURS)]
        parts += _dots(points, colour)
        y = SIZE + 2 * MARGIN + 24 * number
        parts.append(f'<circle cx="{MARGIN}" cy="{y}" r="6" fill="{colour}"/><text x="{MARGIN + 14}" y="{y + 4}">{name}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _x(value: float) -> float:
    return round(MARGIN + (max(value, LOW) - LOW) / (1 - LOW) * SIZE, 1)


def _y(value: float) -> float:
    return round(MARGIN + SIZE - (max(value, LOW) - LOW) / (1 - LOW) * SIZE, 1)


def _axes() -> list[str]:
    parts = [f'<path d="M{_x(LOW)} {_y(LOW)}L{_x(1)} {_y(1)}" stroke="#999999" stroke-dasharray="4 4"/>']
    for tenth in range(round(LOW * 10), 11):
        value = tenth / 10
        parts += [
            f'<path d="M{_x(value)} {_y(LOW)}V{_y(1)}M{_x(LOW)} {_y(value)}H{_x(1)}" stroke="#e5e5e5"/>',
            f'<text x="{_x(value)}" y="{_y(LOW) + 18}" text-anchor="middle">{value:.1f}</text>',
            f'<text x="{_x(LOW) - 8}" y="{_y(value) + 4}" text-anchor="end">{value:.1f}</text>',
        ]
    parts.append(f'<text x="{MARGIN + SIZE / 2}" y="{_y(LOW) + 36}" text-anchor="middle">confidence said</text>')
    parts.append(f'<text x="16" y="{MARGIN - 16}">share that is right</text>')
    return parts


def _dots(points: Sequence[tuple[float, float, int]], colour: str) -> list[str]:
    line = " ".join(f"{_x(said)},{_y(right)}" for said, right, _ in points)
    parts = [f'<polyline points="{line}" fill="none" stroke="{colour}"/>']
    for said, right, number in points:
        radius = round(min(12.0, 2 + number**0.5 * 0.6), 1)
        parts.append(
            f'<circle cx="{_x(said)}" cy="{_y(right)}" r="{radius}" fill="{colour}">'
            f"<title>said {said:.2f}, right {right:.2f} of {number}</title></circle>"
        )
    return parts
