<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="chapel" tilewidth="16" tileheight="16" tilecount="233" columns="16">
 <image source="atlas.png" width="256" height="240" />
 <tile id="0" type="void" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="0" />
   <property name="name" value="void-plain-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="void" />
  </properties>
 </tile>
 <tile id="1" type="wall" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="edge" value="inside" />
   <property name="name" value="wall-block-1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="wall" probability="0.1755">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="edge" value="inside" />
   <property name="name" value="wall-block-2" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="3" type="window" probability="0.9">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="4" type="window" probability="0.3">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="5" type="window" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="6" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="7" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="8" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="edge" value="left" />
   <property name="name" value="window-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="9" type="window" probability="0.7">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="10" type="window" probability="0.3">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-block-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="11" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-block-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="12" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-block-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="13" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-block-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="14" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="edge" value="top_left" />
   <property name="name" value="window-block-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="15" type="window" probability="0.7">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-block-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="16" type="window" probability="0.3">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-block-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="17" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-block-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="18" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-block-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="19" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-block-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="20" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="edge" value="top_right" />
   <property name="name" value="window-block-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="21" type="window" probability="0.9">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="right" />
   <property name="name" value="window-block-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="22" type="window" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="right" />
   <property name="name" value="window-block-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="23" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="edge" value="right" />
   <property name="name" value="window-block-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="24" type="window" probability="0.7">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-block-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="25" type="window" probability="0.3">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-block-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="26" type="window" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-block-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="27" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-block-25" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="28" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="window-block-26" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="29" type="window" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-block-27" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="30" type="window" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-block-28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="31" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-block-29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="32" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="window-block-30" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="33" type="window" probability="0.85">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="window-block-31" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="34" type="window" probability="0.25">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="edge" value="left_right" />
   <property name="name" value="window-block-32" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="35" type="window" probability="0.85">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="window-block-33" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="36" type="window" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="window-block-34" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="37" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top" />
   <property name="name" value="window-block-35" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="38" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top" />
   <property name="name" value="window-block-36" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="39" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="edge" value="top" />
   <property name="name" value="window-block-37" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="40" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="inside" />
   <property name="name" value="window-block-38" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="41" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="inside" />
   <property name="name" value="window-block-39" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="42" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="edge" value="inside" />
   <property name="name" value="window-block-40" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="43" type="window" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="right" />
   <property name="name" value="window-block-41" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="44" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="edge" value="right" />
   <property name="name" value="window-block-42" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="45" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-block-43" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="46" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-block-44" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="47" type="window" probability="0.1">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="edge" value="bottom" />
   <property name="name" value="window-block-45" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="48" type="pillar" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="left_right" />
   <property name="name" value="pillar-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="49" type="pillar" probability="0.2439">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="pillar-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="50" type="pillar" probability="0.2439">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="pillar-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="51" type="pillar" probability="0.0163">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="pillar-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="52" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="53" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="54" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="55" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="56" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="57" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="58" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="59" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="60" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="61" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="62" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="63" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="64" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="decor-block-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="65" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="66" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="67" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="68" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="69" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="70" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="71" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="72" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="73" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="74" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="75" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="76" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-25" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="77" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-26" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="78" type="decor" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-block-27" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="79" type="decor" probability="0.8571">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="decor-block-28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="80" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="81" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-30" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="82" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-31" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="83" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-32" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="84" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-33" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="85" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-34" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="86" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-35" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="87" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-block-36" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="88" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-block-37" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="89" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-block-38" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="90" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-block-39" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="91" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-block-40" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="92" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="decor-block-41" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="93" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="edge" value="bottom" />
   <property name="name" value="decor-block-42" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="94" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="left" />
   <property name="name" value="decor-block-43" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="95" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="left" />
   <property name="name" value="decor-block-44" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="96" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="left" />
   <property name="name" value="decor-block-45" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="97" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="left" />
   <property name="name" value="decor-block-46" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="98" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="left" />
   <property name="name" value="decor-block-47" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="99" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="left" />
   <property name="name" value="decor-block-48" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="100" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="edge" value="left" />
   <property name="name" value="decor-block-49" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="101" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="right" />
   <property name="name" value="decor-block-50" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="102" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="right" />
   <property name="name" value="decor-block-51" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="103" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="right" />
   <property name="name" value="decor-block-52" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="104" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="right" />
   <property name="name" value="decor-block-53" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="105" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="right" />
   <property name="name" value="decor-block-54" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="106" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="right" />
   <property name="name" value="decor-block-55" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="107" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="edge" value="right" />
   <property name="name" value="decor-block-56" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="108" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-block-57" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="109" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-block-58" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="110" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-block-59" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="111" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="decor-block-60" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="112" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-61" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="113" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-62" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="114" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-63" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="115" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-64" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="116" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="edge" value="top_left" />
   <property name="name" value="decor-block-65" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="117" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-block-66" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="118" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-block-67" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="119" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-block-68" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="120" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="decor-block-69" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="121" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-70" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="122" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-71" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="123" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-72" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="124" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-73" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="125" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="decor-block-74" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="126" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-block-75" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="127" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-block-76" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="128" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="decor-block-77" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="129" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-78" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="130" type="decor" probability="0.4286">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-block-79" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="131" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-80" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="132" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-81" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="133" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="30" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-82" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="134" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-83" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="135" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-84" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="136" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-85" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="137" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="31" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-86" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="138" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top" />
   <property name="name" value="decor-block-87" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="139" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top" />
   <property name="name" value="decor-block-88" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="140" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="32" />
   <property name="edge" value="top" />
   <property name="name" value="decor-block-89" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="141" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="top" />
   <property name="name" value="decor-block-90" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="142" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="33" />
   <property name="edge" value="top" />
   <property name="name" value="decor-block-91" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="143" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-block-92" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="144" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-block-93" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="145" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="34" />
   <property name="edge" value="inside" />
   <property name="name" value="decor-block-94" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="146" type="decor" probability="0.2857">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="top_right" />
   <property name="name" value="decor-block-95" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="147" type="decor" probability="0.1429">
  <properties>
   <property name="cluster" type="int" value="35" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="decor-block-96" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="148" type="foliage" probability="0.8667">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="foliage-plant-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="149" type="foliage" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-plant-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="150" type="foliage" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="36" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-plant-3" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="151" type="foliage" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-plant-4" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="152" type="foliage" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="foliage-plant-5" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="153" type="foliage" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-plant-6" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="154" type="foliage" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="37" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="foliage-plant-7" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="155" type="foliage" probability="0.4667">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-plant-8" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="156" type="foliage" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="foliage-plant-9" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="157" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-plant-10" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="158" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="top_left" />
   <property name="name" value="foliage-plant-11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="159" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="38" />
   <property name="edge" value="top" />
   <property name="name" value="foliage-plant-12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="160" type="foliage" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_right" />
   <property name="name" value="foliage-plant-13" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="161" type="foliage" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-plant-14" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="162" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="39" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="foliage-plant-15" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="163" type="foliage" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="40" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="foliage-plant-16" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="164" type="foliage" probability="0.8667">
  <properties>
   <property name="cluster" type="int" value="41" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="foliage-plant-17" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="165" type="foliage" probability="0.4">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-plant-18" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="166" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-plant-19" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="167" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-plant-20" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="168" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="42" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="foliage-plant-21" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="169" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-plant-22" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="170" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-plant-23" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="171" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="43" />
   <property name="edge" value="bottom" />
   <property name="name" value="foliage-plant-24" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="172" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-plant-25" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="173" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="44" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="foliage-plant-26" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="174" type="foliage" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="45" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="foliage-plant-27" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="175" type="foliage" probability="0.2">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="left" />
   <property name="name" value="foliage-plant-28" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="176" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="46" />
   <property name="edge" value="left" />
   <property name="name" value="foliage-plant-29" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="177" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="inner_top_right" />
   <property name="name" value="foliage-plant-30" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="178" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="47" />
   <property name="edge" value="right" />
   <property name="name" value="foliage-plant-31" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="179" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="48" />
   <property name="edge" value="left" />
   <property name="name" value="foliage-plant-32" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="180" type="foliage" probability="0.0667">
  <properties>
   <property name="cluster" type="int" value="49" />
   <property name="edge" value="inside" />
   <property name="name" value="foliage-plant-33" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="181" type="solid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="50" />
   <property name="edge" value="inside" />
   <property name="name" value="solid-block-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="182" type="ledge" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="51" />
   <property name="edge" value="top" />
   <property name="name" value="ledge-block-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="183" type="platform" probability="0.75">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="184" type="platform" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="185" type="platform" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="186" type="platform" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="187" type="platform" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="platform-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="188" type="platform" probability="0.0833">
  <properties>
   <property name="cluster" type="int" value="52" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="platform-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="189" type="platform" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="190" type="platform" probability="0.1667">
  <properties>
   <property name="cluster" type="int" value="53" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="platform-block-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="191" type="stair_up_right" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="192" type="stair_up_right" probability="0.5">
  <properties>
   <property name="cluster" type="int" value="54" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_right-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="193" type="stair_up_left" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="55" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="194" type="stair_up_left" probability="0.3571">
  <properties>
   <property name="cluster" type="int" value="56" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="stair_up_left-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="195" type="spikes" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="57" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="spikes-rock-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="196" type="spikes" probability="0.3529">
  <properties>
   <property name="cluster" type="int" value="57" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="spikes-rock-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="197" type="spikes" probability="0.1765">
  <properties>
   <property name="cluster" type="int" value="57" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="spikes-rock-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="198" type="spikes" probability="0.0588">
  <properties>
   <property name="cluster" type="int" value="57" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="spikes-rock-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="199" type="liquid" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="58" />
   <property name="edge" value="inside" />
   <property name="name" value="liquid-water-1" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="200" type="liquid" probability="0.631">
  <properties>
   <property name="cluster" type="int" value="58" />
   <property name="edge" value="top" />
   <property name="name" value="liquid-water-2" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="201" type="breakable" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="59" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="breakable-block-1" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="202" type="breakable" probability="0.6923">
  <properties>
   <property name="cluster" type="int" value="59" />
   <property name="edge" value="top_bottom_left" />
   <property name="name" value="breakable-block-2" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="203" type="breakable" probability="0.6923">
  <properties>
   <property name="cluster" type="int" value="59" />
   <property name="edge" value="bottom" />
   <property name="name" value="breakable-block-3" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="204" type="breakable" probability="0.2308">
  <properties>
   <property name="cluster" type="int" value="59" />
   <property name="edge" value="top_left" />
   <property name="name" value="breakable-block-4" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="205" type="breakable" probability="0.0769">
  <properties>
   <property name="cluster" type="int" value="59" />
   <property name="edge" value="left_right" />
   <property name="name" value="breakable-block-5" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="206" type="breakable" probability="0.0385">
  <properties>
   <property name="cluster" type="int" value="59" />
   <property name="edge" value="left" />
   <property name="name" value="breakable-block-6" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="207" type="door" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="208" type="door" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="209" type="door" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-block-3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="210" type="door" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-block-4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="211" type="door" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-block-5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="212" type="door" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="bottom_left_right" />
   <property name="name" value="door-block-6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="213" type="door" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="bottom_right" />
   <property name="name" value="door-block-7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="214" type="door" probability="0.2222">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="right" />
   <property name="name" value="door-block-8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="215" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="left" />
   <property name="name" value="door-block-9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="216" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="inside" />
   <property name="name" value="door-block-10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="217" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="bottom_left" />
   <property name="name" value="door-block-11" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="218" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="bottom" />
   <property name="name" value="door-block-12" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="219" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="right" />
   <property name="name" value="door-block-13" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="220" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="60" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="door-block-14" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="221" type="door" probability="0.6667">
  <properties>
   <property name="cluster" type="int" value="61" />
   <property name="edge" value="top_left_right" />
   <property name="name" value="door-block-15" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="222" type="door" probability="0.5556">
  <properties>
   <property name="cluster" type="int" value="61" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-block-16" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="223" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="61" />
   <property name="edge" value="top_bottom_right" />
   <property name="name" value="door-block-17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="224" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="61" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-block-18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="225" type="door" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="62" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-block-19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="226" type="door" probability="0.4444">
  <properties>
   <property name="cluster" type="int" value="62" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-block-20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="227" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="62" />
   <property name="edge" value="top_bottom" />
   <property name="name" value="door-block-21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="228" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="62" />
   <property name="edge" value="top_left" />
   <property name="name" value="door-block-22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="229" type="door" probability="0.1111">
  <properties>
   <property name="cluster" type="int" value="62" />
   <property name="edge" value="top" />
   <property name="name" value="door-block-23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="230" type="door" probability="0.3333">
  <properties>
   <property name="cluster" type="int" value="63" />
   <property name="edge" value="top_right" />
   <property name="name" value="door-block-24" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="231" type="candle" probability="1.0">
  <properties>
   <property name="cluster" type="int" value="64" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-block-1" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="232" type="candle" probability="0.1538">
  <properties>
   <property name="cluster" type="int" value="65" />
   <property name="edge" value="top_bottom_left_right" />
   <property name="name" value="candle-block-2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="181">
   <wangcolor name="ground" color="#8c5a31" tile="181" probability="1" />
   <wangtile tileid="181" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="182" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="201" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="202" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="203" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="204" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="205" wangid="1,0,0,0,1,0,0,0" />
   <wangtile tileid="206" wangid="1,1,1,1,1,0,0,0" />
  </wangset>
  <wangset name="platform" type="mixed" tile="183">
   <wangcolor name="platform" color="#d6d65a" tile="183" probability="1" />
   <wangtile tileid="183" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="184" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="185" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="186" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="187" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="188" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="189" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="190" wangid="0,0,1,0,0,0,1,0" />
  </wangset>
  <wangset name="liquid" type="mixed" tile="199">
   <wangcolor name="liquid" color="#3152d6" tile="199" probability="1" />
   <wangtile tileid="199" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="200" wangid="0,0,1,1,1,1,1,0" />
  </wangset>
 </wangsets>
</tileset>
