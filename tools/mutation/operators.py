"""The small changes: what a careless hand might write instead of one node of the syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add, ast.FloorDiv),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.FloorDiv,),
}
SWAPPED = {"min": "max", "max": "min", "any": "all", "all": "any"}
CONDITIONS = ("test", "ifs")


def replacements(field: str, node: ast.AST) -> Iterator[ast.AST]:
    """Yield what `node`, standing in `field` of its parent, is replaced by, one change in each."""
    if field in CONDITIONS and isinstance(node, ast.BoolOp | ast.Call | ast.Name | ast.Attribute):
        yield ast.UnaryOp(ast.Not(), node)
    match node:
        case ast.Return() | ast.AugAssign() | ast.Expr() | ast.Raise() | ast.Continue():
            yield from _statements(node)
        case ast.Constant(value=value):
            yield from map(ast.Constant, _constants(value))
        case ast.Compare():
            yield from _comparisons(node)
        case ast.BinOp() | ast.BoolOp() | ast.UnaryOp():
            yield from _operations(node)
        case ast.Slice():
            yield from _slices(node)
        case ast.Call(func=ast.Name(id=name), args=values, keywords=named) if name in SWAPPED:
            yield ast.Call(ast.Name(SWAPPED[name]), values, named)


def _statements(node: ast.stmt) -> Iterator[ast.stmt]:
    if isinstance(node, ast.Return) and node.value is not None:
        if not (isinstance(node.value, ast.Constant) and node.value.value is None):
            yield ast.Return(ast.Constant(None))
        if isinstance(node.value, ast.Tuple) and len(node.value.elts) > 1:
            yield ast.Return(ast.Tuple(node.value.elts[::-1]))
    if isinstance(node, ast.AugAssign):
        for other in ARITHMETIC.get(type(node.op), ()):
            yield ast.AugAssign(node.target, other(), node.value)
    if isinstance(node, ast.AugAssign | ast.Expr | ast.Raise | ast.Continue):
        yield ast.Pass()


def _operations(node: ast.BinOp | ast.BoolOp | ast.UnaryOp) -> Iterator[ast.expr]:
    match node:
        case ast.BinOp(left=left, op=ast.BitOr()):
            yield left
        case ast.BinOp(left=left, op=sign, right=right):
            yield from (ast.BinOp(left, other(), right) for other in ARITHMETIC[type(sign)])
        case ast.BoolOp(op=sign, values=values):
            yield ast.BoolOp(ast.Or() if isinstance(sign, ast.And) else ast.And(), values)
        case ast.UnaryOp(operand=operand):
            yield operand


def _constants(value: object) -> tuple[bool | int | str | None, ...]:
    if isinstance(value, bool):
        return (not value,)
    if isinstance(value, int):
        return value + 1, value - 1
    if isinstance(value, str):
        return (f"{value}?",)
    return (None,) if value is ... else ()


def _comparisons(node: ast.Compare) -> Iterator[ast.Compare]:
    for place, sign in enumerate(node.ops):
        for other in COMPARISONS[type(sign)]:
            yield ast.Compare(
                node.left, [*node.ops[:place], other(), *node.ops[place + 1 :]], node.comparators
            )


def _slices(node: ast.Slice) -> Iterator[ast.Slice]:
    if node.lower is not None:
        yield ast.Slice(None, node.upper, node.step)
    if node.upper is not None:
        yield ast.Slice(node.lower, None, node.step)
