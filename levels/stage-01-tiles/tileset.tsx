<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="garden" tilewidth="16" tileheight="16" tilecount="190" columns="16">
 <image source="atlas.png" width="256" height="192" />
 <tile id="0" type="void">
  <properties>
   <property name="cluster" type="int" value="0" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="void" />
  </properties>
 </tile>
 <tile id="1" type="wall">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="2" type="wall">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="3" type="wall">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="4" type="wall">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="5" type="wall">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="6" type="wall">
  <properties>
   <property name="cluster" type="int" value="1" />
   <property name="palette" type="int" value="0" />
   <property name="role" value="wall" />
  </properties>
 </tile>
 <tile id="7" type="window">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="8" type="window">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="9" type="window">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="10" type="window">
  <properties>
   <property name="cluster" type="int" value="2" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="11" type="window">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="12" type="window">
  <properties>
   <property name="cluster" type="int" value="3" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="13" type="window">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="14" type="window">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="15" type="window">
  <properties>
   <property name="cluster" type="int" value="4" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="16" type="window">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="17" type="window">
  <properties>
   <property name="cluster" type="int" value="5" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="18" type="window">
  <properties>
   <property name="cluster" type="int" value="6" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="window" />
  </properties>
 </tile>
 <tile id="19" type="pillar">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="20" type="pillar">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="21" type="pillar">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="22" type="pillar">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="23" type="pillar">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="24" type="pillar">
  <properties>
   <property name="cluster" type="int" value="7" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="25" type="pillar">
  <properties>
   <property name="cluster" type="int" value="8" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="pillar" />
  </properties>
 </tile>
 <tile id="26" type="decor">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="27" type="decor">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="28" type="decor">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="29" type="decor">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="30" type="decor">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="31" type="decor">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="32" type="decor">
  <properties>
   <property name="cluster" type="int" value="9" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="33" type="decor">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="34" type="decor">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="35" type="decor">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="36" type="decor">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="37" type="decor">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="38" type="decor">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="39" type="decor">
  <properties>
   <property name="cluster" type="int" value="10" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="decor" />
  </properties>
 </tile>
 <tile id="40" type="foliage">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="41" type="foliage">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="42" type="foliage">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="43" type="foliage">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="44" type="foliage">
  <properties>
   <property name="cluster" type="int" value="11" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="45" type="foliage">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="46" type="foliage">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="47" type="foliage">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="48" type="foliage">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="49" type="foliage">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="50" type="foliage">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="51" type="foliage">
  <properties>
   <property name="cluster" type="int" value="12" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="foliage" />
  </properties>
 </tile>
 <tile id="52" type="solid">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="53" type="solid">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="54" type="solid">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="55" type="solid">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="56" type="solid">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="57" type="solid">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="58" type="solid">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="59" type="solid">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="60" type="solid">
  <properties>
   <property name="cluster" type="int" value="13" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="61" type="solid">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="62" type="solid">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="63" type="solid">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="64" type="solid">
  <properties>
   <property name="cluster" type="int" value="14" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="solid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="65" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="66" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="67" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="68" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="69" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="70" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="71" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="72" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="73" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="74" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="75" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="76" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="77" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="78" type="ledge">
  <properties>
   <property name="cluster" type="int" value="15" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="79" type="ledge">
  <properties>
   <property name="cluster" type="int" value="16" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="ledge" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="80" type="platform">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="81" type="platform">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="82" type="platform">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="83" type="platform">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="84" type="platform">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="85" type="platform">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="86" type="platform">
  <properties>
   <property name="cluster" type="int" value="17" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="87" type="platform">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="88" type="platform">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="89" type="platform">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="90" type="platform">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="91" type="platform">
  <properties>
   <property name="cluster" type="int" value="18" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="platform" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="one_way" x="0" y="0" width="16" height="4" />
  </objectgroup>
 </tile>
 <tile id="92" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="93" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="94" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="95" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="96" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="97" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="98" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="99" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="100" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="101" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="102" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="103" type="stair_up_right">
  <properties>
   <property name="cluster" type="int" value="19" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_right" />
  </properties>
 </tile>
 <tile id="104" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="105" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="106" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="107" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="108" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="109" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="110" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="111" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="112" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="113" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="114" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="115" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="20" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="116" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="117" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="118" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="119" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="21" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="120" type="stair_up_left">
  <properties>
   <property name="cluster" type="int" value="22" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="stair_up_left" />
  </properties>
 </tile>
 <tile id="121" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="122" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="123" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="124" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="125" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="126" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="127" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="128" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="129" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="130" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="131" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="132" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="133" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="134" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="135" type="spikes">
  <properties>
   <property name="cluster" type="int" value="23" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="spikes" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="136" type="liquid">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="137" type="liquid">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="138" type="liquid">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="139" type="liquid">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="140" type="liquid">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="141" type="liquid">
  <properties>
   <property name="cluster" type="int" value="24" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="142" type="liquid">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="143" type="liquid">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="144" type="liquid">
  <properties>
   <property name="cluster" type="int" value="25" />
   <property name="palette" type="int" value="3" />
   <property name="role" value="liquid" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="hazard" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="145" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="146" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="147" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="148" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="149" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="150" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="151" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="152" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="153" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="154" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="155" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="156" type="breakable">
  <properties>
   <property name="cluster" type="int" value="26" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="157" type="breakable">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="158" type="breakable">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="159" type="breakable">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="160" type="breakable">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="161" type="breakable">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="162" type="breakable">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="163" type="breakable">
  <properties>
   <property name="cluster" type="int" value="27" />
   <property name="palette" type="int" value="1" />
   <property name="role" value="breakable" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" type="solid" x="0" y="0" width="16" height="16" />
  </objectgroup>
 </tile>
 <tile id="164" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="165" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="166" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="167" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="168" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="169" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="170" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="171" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="172" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="173" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="174" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="175" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="176" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="177" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="178" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="179" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="180" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="181" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="182" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="183" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="184" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="185" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="186" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="187" type="door">
  <properties>
   <property name="cluster" type="int" value="28" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="door" />
  </properties>
 </tile>
 <tile id="188" type="candle">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <tile id="189" type="candle">
  <properties>
   <property name="cluster" type="int" value="29" />
   <property name="palette" type="int" value="2" />
   <property name="role" value="candle" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="ground" type="mixed" tile="-1">
   <wangcolor name="ground" color="#8c5a31" tile="52" probability="1" />
   <wangtile tileid="52" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="53" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="54" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="55" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="56" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="57" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="58" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="59" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="60" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="61" wangid="1,1,1,1,1,0,0,0" />
   <wangtile tileid="62" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="63" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="64" wangid="1,0,0,0,1,1,1,1" />
   <wangtile tileid="65" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="66" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="67" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="68" wangid="0,0,0,0,1,1,1,0" />
   <wangtile tileid="69" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="70" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="71" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="72" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="73" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="74" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="75" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="76" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="77" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="78" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="79" wangid="0,0,1,0,0,0,1,0" />
   <wangtile tileid="145" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="146" wangid="1,0,0,0,1,0,0,0" />
   <wangtile tileid="147" wangid="0,0,0,0,0,0,1,0" />
   <wangtile tileid="148" wangid="0,0,0,0,0,0,0,0" />
   <wangtile tileid="149" wangid="1,0,0,0,0,0,0,0" />
   <wangtile tileid="150" wangid="1,1,1,0,0,0,0,0" />
   <wangtile tileid="151" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="152" wangid="1,0,0,0,0,0,1,1" />
   <wangtile tileid="153" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="154" wangid="1,1,1,0,0,0,1,1" />
   <wangtile tileid="155" wangid="1,0,0,0,1,0,0,0" />
   <wangtile tileid="156" wangid="0,0,1,0,0,0,0,0" />
   <wangtile tileid="157" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="158" wangid="1,1,1,0,1,0,0,0" />
   <wangtile tileid="159" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="160" wangid="0,0,1,1,1,1,1,0" />
   <wangtile tileid="161" wangid="0,0,1,1,1,0,0,0" />
   <wangtile tileid="162" wangid="0,0,0,0,1,0,0,0" />
   <wangtile tileid="163" wangid="0,0,0,0,0,0,1,0" />
  </wangset>
 </wangsets>
</tileset>
